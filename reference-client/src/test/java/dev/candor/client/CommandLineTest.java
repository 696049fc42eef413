package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line as real processes in a fresh home. */
class CommandLineTest {
    private static final String HEARTBEAT =
            "{\"host\":{\"version\":\"1.2.3\"},\"events\":[{\"name\":\"heartbeat\",\"attributes\":{}}]}";
    private static final String PACTS =
            "{\"host\":{\"tool\":\"acme\",\"version\":\"1.2.3\",\"frameworkVersion\":\"5.10.1\"},\"events\":["
                    + "{\"name\":\"pacts-verified\",\"attributes\":{\"framework\":\"junit5\",\"pacts\":2}},"
                    + "{\"name\":\"mock-server-started\",\"attributes\":{}}]}";
    private static final String GOALS = "{\"host\":{\"version\":\"2.16.0\"},\"events\":[{\"name\":\"run-finished\","
            + "\"attributes\":{\"goals\":[\"test\"],\"outcome\":\"success\",\"durationMillis\":2770}}]}";
    private static final String NOBODY = "http://127.0.0.1:9";

    @TempDir
    Path home;

    private String profile = "candor";

    @Test
    void anEventArrivesAfterAGrant() throws Exception {
        try (LoopbackCollector collector = LoopbackCollector.answering(200)) {
            Ended granted = run(collector.address(), "", "consent", "grant");

            Ended emitted = run(collector.address() + "/r/1", HEARTBEAT, "emit");

            LoopbackCollector.Received received = collector.next();
            assertThat(granted).isEqualTo(new Ended(0, "telemetry: granted\n", ""));
            assertThat(emitted).isEqualTo(new Ended(0, "", Candor.NOTICE.text() + "\n"));
            assertThat(received.path()).isEqualTo("/r/1/v1/events");
            assertThat(received.body()).contains("\"name\":\"heartbeat\"");
        }
    }

    @Test
    void eachEventOfPactIsAFormOfItsOwn() throws Exception {
        profile = "pact";
        try (LoopbackCollector collector = LoopbackCollector.answering(200)) {

            Ended emitted = run(collector.address() + "/r/1", PACTS, "emit");

            LoopbackCollector.Received first = collector.next();
            LoopbackCollector.Received second = collector.next();
            assertThat(emitted).isEqualTo(new Ended(0, "", ""));
            assertThat(List.of(first.path(), second.path())).containsOnly("/r/1/collect");
            assertThat(first.headers()).containsEntry("Content-type", List.of("application/x-www-form-urlencoded"));
            assertThat(first.body()).contains("&aid=acme&av=1.2.3&", "&cd6=junit5&cd7=5.10.1&", "&ev=2");
            assertThat(second.body()).contains("&el=Pact+mock+server+started&");
        }
    }

    @Test
    void theSettingsOfTheWorkingFolderReachTheProcessThatSends() throws Exception {
        profile = "pants";
        Files.writeString(home.resolve("pants.toml"), "[anonymous-telemetry]\nenabled = true\nrepo_id = 'r'\n");
        try (LoopbackCollector collector = LoopbackCollector.answering(200)) {

            Ended emitted = run(collector.address() + "/r/1", GOALS, "emit");

            LoopbackCollector.Received received = collector.next();
            assertThat(emitted).isEqualTo(new Ended(0, "", ""));
            assertThat(received.path()).isEqualTo("/r/1/humbug/reports");
            assertThat(received.headers())
                    .containsEntry("Authorization", List.of("Bearer 00000000-0000-4000-8000-000000000000"));
            assertThat(JsonReader.object(received.body())).containsOnlyKeys("title", "content", "tags");
        }
    }

    @Test
    void eachEventOfTestkubeGoesToBothCollectors() throws Exception {
        profile = "testkube";
        try (LoopbackCollector collector = LoopbackCollector.answering(200)) {

            Ended emitted = run(collector.address() + "/r/1", HEARTBEAT, "emit");

            LoopbackCollector.Received segment = collector.next();
            LoopbackCollector.Received google = collector.next();
            assertThat(emitted).isEqualTo(new Ended(0, "", ""));
            assertThat(segment.path()).isEqualTo("/r/1/v1/track");
            assertThat(google.path()).isEqualTo("/r/1/mp/collect?measurement_id=G-0000000000&api_secret=synthetic");
            assertThat(JsonReader.object(google.body()).get("client_id"))
                    .isEqualTo(JsonReader.object(segment.body()).get("anonymousId"));
        }
    }

    @Test
    void testkubesCommandsSayWhatHolds() throws Exception {
        profile = "testkube";

        Ended before = run(NOBODY, "", "consent", "status");
        Ended denied = run(NOBODY, "", "consent", "deny");
        Ended status = run(NOBODY, "", "consent", "status");
        Ended granted = run(NOBODY, "", "consent", "grant");

        assertThat(before).isEqualTo(new Ended(0, "Telemetry on CLI enabled\n", ""));
        assertThat(denied).isEqualTo(new Ended(0, "Telemetry on CLI disabled\n", ""));
        assertThat(status).isEqualTo(denied);
        assertThat(granted).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "pants,grant",
        "pants,deny",
        "pants,status",
        "pact,grant",
        "pact,deny",
        "pact,status",
        "evidently,grant",
        "evidently,deny",
        "evidently,status"
    })
    void whatAToolHasNoCommandForIsNotSupported(String tool, String choice) throws Exception {
        profile = tool;

        Ended ended = run(NOBODY, "", "consent", choice);

        assertThat(ended).isEqualTo(new Ended(64, "", ""));
    }

    @Test
    void nobodyWaitsForASilentCollector() throws Exception {
        try (LoopbackCollector collector = LoopbackCollector.silent()) {
            run(collector.address(), "", "consent", "grant");

            Process host = start(collector.address(), HEARTBEAT, "emit");

            // The answer is held back until the end of this test: a host that waits is still there.
            assertThat(host.waitFor(3, TimeUnit.SECONDS)).isTrue();
            assertThat(host.exitValue()).isZero();
            assertThat(collector.next().body()).contains("heartbeat");
        }
    }

    @Test
    void theStatusSaysWhatHolds() throws Exception {
        Ended before = run(NOBODY, "", "consent", "status");
        Ended granted = run(NOBODY, "", "consent", "grant");
        Ended after = run(NOBODY, "", "consent", "status");

        assertThat(before.out()).isEqualTo("telemetry: denied\n");
        assertThat(granted.status()).isZero();
        assertThat(after.out()).isEqualTo("telemetry: granted\n");
    }

    @Test
    void aHomeThatCannotBeWrittenChangesNothing() throws Exception {
        run(NOBODY, "", "consent", "grant");
        Files.writeString(home.resolve(".local"), "in the way");

        Ended emitted = run(NOBODY, HEARTBEAT, "emit");

        assertThat(emitted).isEqualTo(new Ended(0, "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "candor,.config,.config/candor,telemetry: denied",
        "testkube,.testkube,.testkube,Telemetry on CLI disabled"
    })
    void aChoiceThatCannotBeStoredIsNotPassedOverInSilence(String tool, String blocked, String folder, String holds)
            throws Exception {
        profile = tool;
        Files.writeString(home.resolve(blocked), "in the way");

        Ended granted = run(NOBODY, "", "consent", "grant");

        assertThat(granted)
                .isEqualTo(new Ended(
                        1,
                        holds + "\n",
                        "candor-client: the choice could not be stored: expected a folder that can be written: "
                                + home.resolve(folder) + "\n"));
    }

    @Test
    void anUnknownStimulusIsNotSupported() throws Exception {
        Ended ended = run(NOBODY, "", "dance");

        assertThat(ended).isEqualTo(new Ended(64, "", ""));
    }

    @Test
    void anInputThatIsNoJsonIsAnErrorOfUse() throws Exception {
        Ended ended = run(NOBODY, "{", "emit");

        assertThat(ended).isEqualTo(new Ended(2, "", "candor-client: JSON: expected more text at character 1\n"));
    }

    /** What a process left behind. */
    private record Ended(int status, String out, String err) {}

    private Ended run(String endpoint, String input, String... stimulus) throws Exception {
        Process process = start(endpoint, input, stimulus);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes()),
                new String(process.getErrorStream().readAllBytes()));
    }

    private Process start(String endpoint, String input, String... stimulus) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "classes").toAbsolutePath().toString(),
                "dev.candor.client.Main",
                "--profile",
                profile);
        builder.command().addAll(List.of(stimulus));
        builder.directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("CANDOR_ENDPOINT", endpoint);
        Process process = builder.start();
        process.getOutputStream().write(input.getBytes());
        process.getOutputStream().close();
        return process;
    }
}
