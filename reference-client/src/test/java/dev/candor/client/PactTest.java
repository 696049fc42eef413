package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PactTest {
    private static final String EMPTY_DIGEST = "d41d8cd98f00b204e9800998ecf8427e";
    private static final Host HOST = new Host("pact-example", "1.2.3", "OpenJDK", "17.0.15+6", "");
    private static final Event CONSUMER =
            new Event("consumer-tests-ran", Map.of("framework", "junit5", "interactions", 3L));
    private static final Event VERIFIED = new Event("pacts-verified", Map.of("framework", "junit5", "pacts", 2L));
    private static final Event SERVER = new Event("mock-server-started", Map.of("more", "x"));
    private static final Event PLUGIN =
            new Event("plugin-loaded", Map.of("plugin", Map.of("name", "csv", "version", "0.0.6")));

    @TempDir
    Path folder;

    @Test
    void eachEventIsOneFormAsDisclosed() {
        Home home = new Home(folder, "pact");
        Script collector = Script.of(200);

        home.run(options(home, collector), CONSUMER, VERIFIED, SERVER, PLUGIN);

        String platform = Platform.system() + "-" + Platform.machine();
        assertThat(collector.bodies())
                .containsExactlyElementsOf(Home.lines("pact.txt").stream()
                        .map(body -> body.replace("linux-x86_64", platform))
                        .toList());
        assertThat(collector.addresses()).containsOnly("https://www.google-analytics.com/collect");
        assertThat(collector.headers()).containsOnly(Collector.FORM);
    }

    @Test
    void underAnotherBaseThePathStays() {
        Home home = new Home(folder, "pact");
        Script collector = Script.of(200);

        home.run(options(home, collector).withEndpoint("http://127.0.0.1:9/r/1"), SERVER);

        assertThat(collector.addresses()).containsExactly("http://127.0.0.1:9/r/1/collect");
    }

    @Test
    void eachRequestIsTriedOnceAndNothingStays() {
        Home home = new Home(folder, "pact");
        Script down = Script.of(new ConnectException("refused"), 500, 503);
        Script up = Script.of(200);

        home.run(options(home, down), CONSUMER, VERIFIED, SERVER);
        List<String> after = home.files();
        home.run(options(home, up));
        home.run(options(home, up), PLUGIN);

        assertThat(down.bodies()).hasSize(3);
        assertThat(after).containsExactly(".local/state/pact/uploader.lock");
        assertThat(up.bodies()).singleElement().asString().contains("el=Plugin+loaded");
    }

    @Test
    void whatCannotBeHandedOverIsGone() throws IOException {
        Home home = new Home(folder, "pact");
        Files.createDirectories(home.path(".local/state/pact/uploader.lock"));
        Script collector = Script.of(200);

        home.run(options(home, collector), SERVER);

        assertThat(collector.bodies()).isEmpty();
        assertThat(home.files()).isEmpty();
    }

    @Test
    void whereEventsDoNotWaitTheyLeaveWithTheirRun() {
        Home home = new Home(folder, "pact");
        Script collector = Script.of(200);

        home.run(options(home, collector).withUpload(ClientOptions.Upload.DUE), SERVER);

        assertThat(collector.bodies()).hasSize(1);
    }

    @Test
    void aDenialBetweenRequestsEndsThem() {
        Home home = new Home(folder, "pact");
        Properties properties = new Properties();
        Script collector = Script.of(200);
        Transport denying = (address, headers, body) -> {
            properties.setProperty("pact_do_not_track", "true");
            return collector.post(address, headers, body);
        };

        home.run(options(home, denying).withProperties(properties), CONSUMER, VERIFIED);

        assertThat(collector.bodies()).hasSize(1);
    }

    @Test
    void nothingIsEverPrinted() {
        Home home = new Home(folder, "pact");

        home.run(options(home, Script.of(200)), SERVER);
        home.run(options(home, Script.of(200)).withDenial(true), SERVER);

        assertThat(home.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "consumer-tests-ran,framework,interactions,-1",
        "consumer-tests-ran,framework,interactions,1000000000",
        "consumer-tests-ran,framework,pacts,1",
        "consumer-tests-ran,language,interactions,1",
        "pacts-verified,framework,interactions,1",
        "broker-called,framework,pacts,1"
    })
    void whatBreaksTheFormIsNoEvent(String name, String text, String number, long value) {
        Event event = new Event(name, Map.of(text, "junit5", number, value));

        Map<String, Object> encoded = encoder(Map.of()).encode(event, 0);

        assertThat(encoded).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'',0.0.6", "csv,''", "csv,0 6"})
    void aPluginHasNameAndVersion(String name, String version) {
        Event event = new Event("plugin-loaded", Map.of("plugin", Map.of("name", name, "version", version)));

        Map<String, Object> encoded = encoder(Map.of()).encode(event, 0);

        assertThat(encoded).isNull();
    }

    @Test
    void whatIsNotKnownOfTheHostIsSaidToBeUnknown() {
        Origin origin = new Origin(Host.of("/opt/Acme", "latest"), Map.of(), new Properties(), folder);

        Map<String, Object> encoded = new PactEncoder(origin).encode(SERVER, 0);

        assertThat(encoded)
                .containsEntry("aid", "unknown")
                .containsEntry("an", "Unknown")
                .containsEntry("av", "0.0.0")
                .doesNotContainKeys("cd6", "cd7");
    }

    @ParameterizedTest
    @CsvSource({
        "test,098f6bcd4621d373cade4e832627b4f6",
        "build-host-01,91311493a459e7b87b4fac8de1e7679b",
        "'\tbuild-host-01\n',91311493a459e7b87b4fac8de1e7679b"
    })
    void theClientIsTheDigestOfTheTrimmedHostName(String name, String digest) {
        Map<String, Object> encoded = encoder(Map.of(HostName.variable(), name)).encode(SERVER, 0);

        assertThat(encoded).containsEntry("cid", digest);
    }

    @Test
    void aHostWithoutAVariableHasAClientOfItsOwn() {
        Encoder encoder = encoder(Map.of(HostName.variable(), " "));

        Map<String, Object> first = encoder.encode(SERVER, 0);
        Map<String, Object> second = encoder.encode(PLUGIN, 0);

        assertThat(first).doesNotContainEntry("cid", EMPTY_DIGEST).containsKey("cid");
        assertThat(second).isNotNull().extracting("cid").isEqualTo(first == null ? "" : first.get("cid"));
    }

    private static ClientOptions options(Home home, Transport collector) {
        return home.options(collector, HostName.variable(), "build-host-01").withHost(HOST);
    }

    private static Encoder encoder(Map<String, String> environment) {
        return new Pact().encoder("", Home.origin(environment));
    }
}
