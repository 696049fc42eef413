package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestkubeTest {
    private static final String MACHINE = "0123456789abcdef0123456789abcdef";
    private static final String CONFIG = ".testkube/config.json";
    private static final String KEPT = ".testkube/machine";
    private static final long RECORDED = 1_795_244_996_550L;
    private static final Event CREATED = event("test-created", "type", "k6/script", "source", "git");

    private final Testkube testkube = new Testkube();

    @TempDir
    Path folder;

    @Test
    void eachEventGoesToBothAsDisclosed() {
        List<Event> events = List.of(
                event("heartbeat"),
                event("cli-installed"),
                event("cluster-installed"),
                event("cli-used", "command", "run testworkflow", "arguments", "--token x"),
                event("test-created", "type", "postman", "source", "git"),
                event("test-suite-created", "steps", 4),
                event("test-suite-run", "status", "passed", "durationMillis", 4211L),
                event("workflow-created"),
                event("workflow-run", "durationMillis", 4211),
                event("workflow-template-created"),
                event("workflow-template-used"),
                event("cli-error", "code", "TKERR-1102", "type", "install", "message", "no"));

        List<String> bodies = new ArrayList<>();
        for (Event event : events) {
            for (Request request : testkube.requests(List.of(recorded(event)), RECORDED + 1)) {
                bodies.add(request.body());
            }
        }

        assertThat(bodies).isEqualTo(Home.lines("testkube.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telemetry-disabled", "unknown", "cli-used", "test-created", "cli-error"})
    void whatIsNotDisclosedOrNotWholeIsNoEvent(String name) {
        Event event = event(name, "type", "postman");

        assertThat(encoded(event)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cli-used,command,run /home/alice",
                "cli-used,command,run --token",
                "cli-used,command,a b c d e f",
                "cli-used,command,'run  test'",
                "cli-used,command,run my-suite2",
                "cli-used,command,''",
                "test-created,type,Postman",
                "test-created,type,a@b.example",
                "test-created,type,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "test-created,source,a/b",
                "test-suite-created,steps,4",
                "cli-error,code,error: no such file",
                "cli-error,type,could not read"
            })
    void aValueOfAnotherFormIsNeverSent(String name, String key, String value) {
        Event event = event(name, "type", "postman", "source", "git", "code", "A-1", key, value);

        assertThat(encoded(event)).isNull();
    }

    @Test
    void aNumberOutOfItsBoundsIsNeverSent() {
        assertThat(encoded(event("test-suite-created", "steps", 100_001))).isNull();
        assertThat(encoded(event("test-suite-run", "durationMillis", -1))).isNull();
    }

    @Test
    void oneAttemptGoesToEachCollectorAndNothingIsLeftBehind() {
        Home home = new Home(folder, "testkube");
        Script collector = Script.of(new ConnectException("refused"));

        home.run(home.options(collector), CREATED);
        home.run(home.options(collector));

        assertThat(collector.addresses())
                .containsExactly(
                        "https://analytics.testkube.io/v1/track",
                        "https://www.google-analytics.com/mp/collect?measurement_id=G-0000000000&api_secret=synthetic");
        assertThat(collector.headers())
                .containsExactly(
                        Map.of("Content-Type", "application/json", "Authorization", "Basic c3ludGhldGljOg=="),
                        Map.of("Content-Type", "application/json"));
        assertThat(home.files()).doesNotHave(Home.WAITING);
        assertThat(home.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "-|true|default",
                "{\"telemetryEnabled\":true}|true|stored choice",
                "{\"telemetryEnabled\":true,\"more\":[1]}|true|stored choice",
                "{\"telemetryEnabled\":false}|false|stored choice",
                "{\"more\":1}|false|stored choice",
                "{\"telemetryEnabled\":\"true\"}|false|stored choice",
                "{\"telemetryEnabled\":|false|damaged store",
                "''|false|damaged store"
            })
    void theStoreDecides(@Nullable String content, boolean allowed, String by) {
        Home home = new Home(folder, "testkube");
        if (content != null) {
            home.write(CONFIG, content);
        }

        Decision decision = home.decision();

        assertThat(decision.consent()).isEqualTo(new Consent(allowed, by));
    }

    @ParameterizedTest
    @CsvSource({"DO_NOT_TRACK,1,false", "DO_NOT_TRACK,0,true", "HOME,'',false"})
    void theEnvironmentDecides(String name, String value, boolean allowed) {
        Home home = new Home(folder, "testkube");

        Consent consent =
                TelemetryClient.open(home.options(Script.of(200), name, value)).consent();

        assertThat(consent.allowed()).isEqualTo(allowed);
    }

    @Test
    void aHomeThatOnlyTheFoldersOfOthersNameKeepsNoChoice() {
        Home home = new Home(folder, "testkube");
        String base = folder.toString();

        Consent consent = TelemetryClient.open(
                        home.options(Script.of(200), "HOME", "", "XDG_CONFIG_HOME", base, "XDG_STATE_HOME", base))
                .consent();

        assertThat(consent).isEqualTo(new Consent(false, Consent.DAMAGED));
    }

    @Test
    void theToolsOtherKeysAreKept() {
        Home home = new Home(folder, "testkube").write(CONFIG, "{\"contextType\":\"kubeconfig\",\"n\":[null]}");

        home.deny();
        String denied = home.read(CONFIG);
        home.grant();

        assertThat(denied).isEqualTo("{\"contextType\":\"kubeconfig\",\"n\":[null],\"telemetryEnabled\":false}\n");
        assertThat(home.read(CONFIG))
                .isEqualTo("{\"contextType\":\"kubeconfig\",\"n\":[null],\"telemetryEnabled\":true}\n");
    }

    @Test
    void theIdOfTheMachineIsNotStored() throws IOException {
        Store store = new TestkubeStore(folder, new MachineId(List.of(written(MACHINE))));

        String install = testkube.install().of(store);

        assertThat(install).isEqualTo(MACHINE);
        assertThat(new Home(folder, "testkube").files()).containsExactly("machine-id");
    }

    @Test
    void aMachineWithoutAnIdHasARandomOneThatIsKept() throws IOException {
        Store store = new TestkubeStore(folder, new MachineId(List.of(written(""))));

        String first = testkube.install().of(store);
        String second = testkube.install().of(store);

        assertThat(first).matches("[0-9a-f]{32}").isEqualTo(second);
        assertThat(new Home(folder, "testkube").read(KEPT)).isEqualTo(first + "\n");
    }

    @Test
    void aDenialTakesTheRandomIdAwayAndMakesNone() throws IOException {
        Store store = new TestkubeStore(folder, new MachineId(List.of()));
        testkube.install().of(store);

        store.choose(false, 0);

        assertThat(store.install()).isNull();
        assertThat(new Home(folder, "testkube").files()).doesNotContain(KEPT);
    }

    @Test
    void whileDeniedNothingIsSentOrWritten() {
        Home home = new Home(folder, "testkube").write(CONFIG, "{\"telemetryEnabled\":false}");
        Script collector = Script.of(200);

        home.run(home.options(collector), CREATED);

        assertThat(collector.bodies()).isEmpty();
        assertThat(home.files()).containsExactly(CONFIG);
    }

    private static Event event(String name, Object... keysAndValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return new Event(name, attributes);
    }

    private @Nullable Map<String, @Nullable Object> encoded(Event event) {
        return testkube.encoder("session", Home.origin(Map.of())).encode(event, RECORDED);
    }

    /** As it comes out of the spool. */
    private String recorded(Event event) {
        Map<String, @Nullable Object> encoded = encoded(event);
        assertThat(encoded).isNotNull();
        if (encoded != null) {
            encoded.put("id", "629ea952-b29e-4ad5-b77a-fea85a430000");
        }
        return testkube.install().into(List.of(Json.write(encoded)), MACHINE).get(0);
    }

    private Path written(String machineId) throws IOException {
        return Files.writeString(folder.resolve("machine-id"), machineId + "\n");
    }
}
