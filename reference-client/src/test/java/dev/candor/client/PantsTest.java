package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PantsTest {
    private static final String SESSION = "b3571435-bebf-4154-9cc0-feb3e53048ae";
    private static final String PLATFORM = "Linux-6.1.0-13-amd64-x86_64-with-glibc2.36";
    private static final long NOW = 1_795_240_779_450L;
    private static final PantsIds IDS = new PantsIds("c1db8737-06b4-4aa8-b18f-8cde023eb524", "2485377892354", "alice");
    private static final Event FINISHED = finished(List.of("test", "lint", "deploy-to-acme"), "success", 2770);
    private static final String GRANTED = "[anonymous-telemetry]\nenabled = true\nrepo_id = \"r\"\n";

    @TempDir
    Path folder;

    @Test
    void aRunIsReportedAsDisclosed() {
        PantsEncoder encoder = encoder(new Host("pants", "2.16.0", "CPython", "3.9.16", ""));

        Map<String, @Nullable Object> report = encoder.report(FINISHED, IDS, NOW);

        assertThat(Json.write(report))
                .isEqualTo(Home.lines("pants.json").get(0).replace(PLATFORM, PantsEncoder.platform()));
    }

    @Test
    void thePlatformIsTheSystemItsReleaseAndTheProcessor() {
        assertThat(PantsEncoder.platform()).matches("[A-Za-z ]+-[^ ]+-[a-z0-9_]+");
    }

    @Test
    void aHostThatSaysNothingIsUnknown() {
        PantsEncoder encoder = encoder(Host.of("acme", "snapshot of alice"));

        Map<String, @Nullable Object> content = content(encoder.report(FINISHED, IDS, NOW));

        assertThat(content)
                .containsEntry("python_implementation", "unknown")
                .containsEntry("python_version", "0.0.0")
                .containsEntry("pants_version", "0.0.0");
    }

    @Test
    void withoutANameOfTheRepositoryNoIdTravels() {
        PantsEncoder encoder = encoder(Host.of("pants", "2.16.0"));

        Map<String, @Nullable Object> report = encoder.report(FINISHED, new PantsIds("", "1", "alice"), NOW);

        assertThat(content(report)).doesNotContainKeys("repo_id", "machine_id", "user_id");
        assertThat(String.valueOf(report)).doesNotContain("repo:", "machine:", "user:");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0.001", "999,0.999", "1000,1", "2770,2.77", "3600000,3600", "10,0.01"})
    void timesAreSeconds(long millis, String seconds) {
        PantsEncoder encoder = encoder(Host.of("pants", "2.16.0"));

        Map<String, @Nullable Object> report = encoder.report(finished(List.of(), "failure", millis), IDS, NOW);

        assertThat(content(report))
                .containsEntry("duration", seconds)
                .containsEntry("outcome", "FAILURE")
                .containsEntry("num_goals", "0")
                .containsEntry("standard_goals", List.of());
    }

    @Test
    void onlyGoalsOfPantsItselfTravelAndAllAreCounted() {
        PantsEncoder encoder = encoder(Host.of("pants", "2.16.0"));
        Event event = finished(List.of("publish", "lint", "Test", "acme", "lint"), "success", 1);

        Map<String, @Nullable Object> report = encoder.report(event, IDS, NOW);

        assertThat(content(report))
                .containsEntry("standard_goals", List.of("lint", "lint"))
                .containsEntry("num_goals", "5");
        assertThat(String.valueOf(report)).doesNotContain("acme", "publish", "Test");
    }

    @ParameterizedTest
    @CsvSource({"run-finished,outcome,ok", "run-finished,goals,test", "run-finished,durationMillis,1", "run-begun,a,b"})
    void whatBreaksTheFormIsNoEvent(String name, String attribute, String value) {
        Map<String, Object> attributes = new HashMap<>(FINISHED.attributes());
        attributes.put(attribute, value);

        assertThat(encoder(Host.of("pants", "2.16.0")).encode(new Event(name, attributes), NOW))
                .isNull();
    }

    @Test
    void aReportGoesOnceToItsCollectorAndLeavesNothingBehind() {
        Home home = new Home(folder, "pants").write("pants.toml", GRANTED);
        Script collector = Script.of(new ConnectException("refused"));

        home.run(home.options(collector), FINISHED);
        home.run(home.options(collector));

        assertThat(collector.addresses()).containsExactly("https://spire.bugout.dev/humbug/reports");
        assertThat(collector.headers())
                .containsExactly(Map.of(
                        "Content-Type", "application/json",
                        "Authorization", "Bearer 00000000-0000-4000-8000-000000000000"));
        assertThat(home.files()).doesNotHave(Home.WAITING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,-,-,false,default",
                "true,-,r,true,stored choice",
                "true,-,'',true,stored choice",
                "true,-,-,false,incomplete choice",
                "-,true,r,true,stored choice",
                "-,true,-,false,incomplete choice",
                "-,TRUE,-,false,incomplete choice",
                "-,1,r,false,default",
                "-,false,r,false,stored choice",
                "true,FALSE,r,false,stored choice",
                "true,0,r,true,stored choice",
                "false,true,r,false,stored choice",
                "1,-,r,false,default"
            })
    void settingsDecide(
            @Nullable String file, @Nullable String variable, @Nullable String repoId, boolean allowed, String by) {
        Home home = new Home(folder, "pants").write("pants.toml", toml(file, repoId));
        String[] variables =
                variable == null ? new String[0] : new String[] {"PANTS_ANONYMOUS_TELEMETRY_ENABLED", variable};

        Decision decision = home.decision(variables);

        assertThat(decision.consent()).isEqualTo(new Consent(allowed, by));
    }

    @Test
    void doNotTrackDenies() {
        Home home = new Home(folder, "pants").write("pants.toml", GRANTED);

        Decision decision = home.decision("DO_NOT_TRACK", "1");

        assertThat(decision.consent()).isEqualTo(new Consent(false, "DO_NOT_TRACK"));
    }

    @Test
    void eachRunAsksUntilTheUserChooses() {
        Home home = new Home(folder, "pants");
        String line = Pants.UNDECIDED.text() + System.lineSeparator();

        home.run(home.options(Script.of(200)));
        home.run(home.options(Script.of(200)), FINISHED);

        assertThat(home.messages()).isEqualTo(line + line);
        assertThat(line).containsPattern("(?is)(?=.*anonymous-telemetry)(?=.*enabled)");
        assertThat(home.files()).isEmpty();
    }

    @Test
    void aMissingNameOfTheRepositoryIsTold() {
        Home home = new Home(folder, "pants").write("pants.toml", "anonymous-telemetry.enabled = true");
        Script collector = Script.of(200);

        home.run(home.options(collector), FINISHED);

        assertThat(home.messages()).containsPattern("(?is)(?=.*anonymous-telemetry)(?=.*repo_id)");
        assertThat(collector.bodies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true,-,1", "false,-,0", "true,1,0", "-,1,0"})
    void whoHasChosenIsToldNothing(String file, String doNotTrack, int requests) {
        Home home = new Home(folder, "pants").write("pants.toml", toml(file.equals("-") ? null : file, "r"));
        Script collector = Script.of(200);

        home.run(home.options(collector, "DO_NOT_TRACK", doNotTrack.replace("-", "")), FINISHED);

        assertThat(home.messages()).isEmpty();
        assertThat(collector.bodies()).hasSize(requests);
    }

    private static Event finished(List<String> goals, String outcome, long millis) {
        return new Event("run-finished", Map.of("goals", goals, "outcome", outcome, "durationMillis", millis));
    }

    private static PantsEncoder encoder(Host host) {
        return new PantsEncoder(SESSION, new Origin(host, Map.of(), new Properties(), Path.of("/w")));
    }

    private static Map<String, @Nullable Object> content(@Nullable Map<String, @Nullable Object> report) {
        return JsonReader.object(String.valueOf(report == null ? null : report.get("content")));
    }

    private static String toml(@Nullable String enabled, @Nullable String repoId) {
        return "[anonymous-telemetry]\n" + (enabled == null ? "" : "enabled = " + enabled + "\n")
                + (repoId == null ? "" : "repo_id = '" + repoId + "'\n");
    }
}
