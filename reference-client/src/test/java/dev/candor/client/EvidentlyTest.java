package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidentlyTest {
    private static final String ID_FILE = ".config/evidentlyai/telemetry";
    private static final String KEPT = "{\"user_id\":\"16d5bb6f-0400-4e2c-90f3-c3b31c95a1d3\"}";
    private static final String BASE = "http://127.0.0.1:9/r/1";
    private static final Host HOST = new Host("acme", "0.4.0", "CPython", "3.9.16", "");
    private static final Event STARTUP = new Event("startup", Map.of("more", "x"));

    @TempDir
    Path folder;

    @Test
    void eachActionIsOneObjectAsDisclosed() {
        Home home = new Home(folder, "evidently").write(ID_FILE, KEPT);
        Script collector = Script.of(200);
        List<Map<String, Object>> expected =
                Home.lines("evidently.jsonl").stream().map(EvidentlyTest::here).toList();

        home.run(
                options(home, collector),
                expected.stream().map(EvidentlyTest::event).toArray(Event[]::new));

        assertThat(collector.bodies()).map(JsonReader::object).isEqualTo(expected);
        assertThat(collector.addresses()).containsOnly(BASE + "/api/v1/s2s/event?ip_policy=strict&token=s2s.synthetic");
        assertThat(collector.headers()).containsOnly(Collector.JSON);
    }

    /** A disclosed object, as the machine of this test would send it. */
    private static Map<String, Object> here(String line) {
        Map<String, Object> object = new LinkedHashMap<>();
        JsonReader.object(line).forEach(object::put);
        object.put("os_name", Platform.system().replace("darwin", "mac"));
        object.put("os_version", OsRelease.version(OsRelease.FILES));
        return object;
    }

    /** The event that the object tells of. */
    private static Event event(Map<String, Object> object) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<?, ?> extra = Map.class.cast(Objects.requireNonNull(object.get("extra")));
        extra.forEach((key, value) -> attributes.put(String.valueOf(key), value));
        return new Event(String.valueOf(object.get("action")), attributes);
    }

    @Test
    void theUserIsRandomAndKeptFromTheFirstSend() {
        Home home = new Home(folder, "evidently");
        Script collector = Script.of(200);

        home.run(options(home, collector));
        List<String> idle = home.files();
        home.run(options(home, collector), STARTUP);
        home.run(options(home, collector), STARTUP);

        String kept = String.valueOf(home.store().install());
        assertThat(idle).isEmpty();
        assertThat(RandomId.valid(kept)).isTrue();
        assertThat(home.read(ID_FILE)).isEqualTo("{\"user_id\":\"" + kept + "\"}");
        assertThat(collector.bodies()).hasSize(2).allMatch(body -> body.contains("\"user_id\":\"" + kept + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"user_id\":7}", "{\"user_id\":\"476b7b5f-d230-5b89-88e4-b2baba6cc6fc\"}"})
    void whatIsNoIdentifierStaysAndARandomOneServesTheRun(String content) {
        Home home = new Home(folder, "evidently").write(ID_FILE, content);
        Script collector = Script.of(200);

        home.run(options(home, collector), STARTUP, STARTUP);
        home.run(options(home, collector), STARTUP);

        assertThat(home.read(ID_FILE)).isEqualTo(content);
        assertThat(collector.bodies()).hasSize(3);
        assertThat(user(collector, 0)).isEqualTo(user(collector, 1)).isNotEqualTo(user(collector, 2));
    }

    private static Object user(Script collector, int request) {
        Object user = JsonReader.object(collector.bodies().get(request)).get("user_id");
        assertThat(RandomId.valid(String.valueOf(user))).isTrue();
        return String.valueOf(user);
    }

    @Test
    void whoSaidNoToEveryToolIsHeard() {
        Home home = new Home(folder, "evidently").write(ID_FILE, "{\"user_id\":\"DO-NOT-TRACK\"}");

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(false, Consent.STORED));
    }

    @Test
    void eachStartSaysWhatHolds() {
        Home home = new Home(folder, "evidently");
        String enabled = Evidently.ENABLED.text() + System.lineSeparator();
        String disabled = Evidently.DISABLED.text() + System.lineSeparator();

        home.run(options(home, Script.of(200)));
        home.run(options(home, Script.of(200)), STARTUP);
        home.run(options(home, Script.of(200), "DO_NOT_TRACK", ""), STARTUP);
        home.run(options(home, Script.of(200), "DO_NOT_TRACK", "0"));

        assertThat(home.messages()).isEqualTo(enabled + enabled + disabled + disabled);
    }

    @Test
    void theStateIsSaidBeforeTheFirstRequest() {
        Home home = new Home(folder, "evidently");
        Transport collector = (address, headers, body) -> {
            assertThat(home.messages()).startsWith(Evidently.ENABLED.text());
            return new Transport.Answer(200, null);
        };

        home.run(options(home, collector), STARTUP);

        assertThat(home.files()).contains(ID_FILE);
    }

    @Test
    void whileDeniedNothingIsWrittenOrSent() {
        Home home = new Home(folder, "evidently");
        Script collector = Script.of(200);

        home.run(options(home, collector, "DO_NOT_TRACK", ""), STARTUP, STARTUP);
        home.run(options(home, collector, "DO_NOT_TRACK", "0"), STARTUP);

        assertThat(home.files()).isEmpty();
        assertThat(collector.bodies()).isEmpty();
    }

    @Test
    void whatDoesNotArriveIsGone() {
        Home home = new Home(folder, "evidently");
        Script down = Script.of(new ConnectException("refused"));
        Script up = Script.of(200);

        home.run(options(home, down), STARTUP, STARTUP);
        home.run(options(home, up), new Event("index", Map.of()));

        assertThat(down.bodies()).hasSize(2);
        assertThat(home.files()).containsExactly(ID_FILE, ".local/state/evidentlyai/uploader.lock");
        assertThat(up.bodies()).singleElement().asString().contains("\"action\":\"index\"");
    }

    @Test
    void aRequestThatIsLargerThanDeclaredIsNotSent() {
        Home home = new Home(folder, "evidently");
        Script collector = Script.of(200);
        Event large = new Event(
                "get_snapshot_data",
                Map.of("snapshot_type", "report", "metrics", Collections.nCopies(2_000, "ColumnDriftMetric")));

        home.run(options(home, collector), large, STARTUP);

        assertThat(collector.bodies()).singleElement().asString().contains("\"action\":\"startup\"");
    }

    @Test
    void nothingLeavesByPlainHttpForTheDeclaredAddress() {
        Home home = new Home(folder, "evidently");
        Script collector = Script.of(200);

        home.run(home.options(collector), STARTUP);

        assertThat(collector.bodies()).isEmpty();
    }

    @Test
    void namesOfTheUsersOwnStayHere() {
        Map<String, Object> snapshot = Map.of(
                "snapshot_type",
                "test_suite",
                "metrics",
                List.of("AcmeMetric", "ColumnDriftMetric", 7L, "DataDriftPreset", "ColumnDriftMetric"),
                "metric_generators",
                List.of("ColumnDriftMetric"),
                "tests",
                "TestShareOfDriftedColumns");

        Map<String, Object> encoded = encoded(HOST, new Event("get_snapshot_data", snapshot));

        assertThat(encoded)
                .extracting("extra")
                .asString()
                .isEqualTo("{snapshot_type=test_suite, metrics=[ColumnDriftMetric, ColumnDriftMetric],"
                        + " metric_presets=[], metric_generators=[], tests=[], test_presets=[], test_generators=[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "list_projects,project_count,-1",
        "list_projects,reports_count,1",
        "list_reports,project_count,1",
        "get_snapshot_data,snapshot_type,1",
        "delete_project,project_count,1"
    })
    void whatBreaksTheFormIsNoEvent(String action, String attribute, long value) {
        Map<String, Object> encoded = encoded(HOST, new Event(action, Map.of(attribute, value)));

        assertThat(encoded).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "CPython,3.12.0rc1,'{major=3, minor=12, patch=0}'",
        "PyPy,3.10,'{major=3, minor=10, patch=0}'",
        "PyPy,3.10.1234,'{major=3, minor=10, patch=0}'",
        "node,20.11.1,'{major=0, minor=0, patch=0}'",
        "'','','{major=0, minor=0, patch=0}'"
    })
    void theVersionIsOneOfPythonOrNone(String runtime, String version, String expected) {
        Map<String, Object> encoded = encoded(new Host("acme", "x", runtime, version, ""), STARTUP);

        assertThat(encoded).containsEntry("tool_version", "0.0.0");
        assertThat(encoded).extracting("python_version").asString().isEqualTo(expected);
    }

    private @Nullable Map<String, @Nullable Object> encoded(Host host, Event event) {
        Origin origin = new Origin(host, Map.of(), new Properties(), folder);
        return new Evidently().encoder("", origin).encode(event, 0);
    }

    private static ClientOptions options(Home home, Transport collector, String... variables) {
        return home.options(collector, variables).withEndpoint(BASE).withHost(HOST);
    }
}
