package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    private static final String SESSION = "f44f45ee-f4e4-4207-b72b-a93eac7e662b";
    private static final Origin ORIGIN = Home.origin(Map.of("CI", "false"));

    private final Encoder candor = new Candor().encoder(SESSION, ORIGIN);
    private final Encoder gatsby = new Gatsby().encoder(SESSION, ORIGIN);

    @Test
    void anEventOfOurModelHasItsFieldsAndNoOther() {
        Event event = new Event(
                "command-run",
                Map.of("command", "build", "outcome", "success", "exitCode", 0, "durationMillis", 27L, "more", "x"));

        Map<String, Object> encoded = encoded(candor, event);

        assertThat(encoded)
                .containsOnlyKeys("id", "name", "time", "session", "tool", "platform", "attributes")
                .containsEntry("time", "2026-11-21T07:09:56.906Z")
                .containsEntry("tool", Map.of("name", "candor", "version", "1.2.3"))
                .containsEntry(
                        "attributes",
                        Map.of("command", "build", "outcome", "success", "exitCode", 0L, "durationMillis", 27L));
    }

    @Test
    void aCommandOfTheUsersOwnIsOther() {
        Event event = new Event(
                "command-run",
                Map.of("command", "deploy-acme", "outcome", "failure", "exitCode", 1, "durationMillis", 0));

        Map<String, Object> encoded = encoded(candor, event);

        assertThat(encoded.get("attributes"))
                .asString()
                .contains("command=other")
                .doesNotContain("acme");
    }

    @ParameterizedTest
    @CsvSource({
        "error,code,no code",
        "error,code,A-1234567",
        "feature-used,feature,Cache",
        "command-run,command,build",
        "unknown,code,A-1"
    })
    void whatBreaksTheFormIsNoEvent(String name, String attribute, String value) {
        Event event = new Event(name, Map.of(attribute, value));

        Map<String, @Nullable Object> encoded = candor.encode(event, 0);

        assertThat(encoded).isNull();
    }

    @ParameterizedTest
    @CsvSource({"build,CLI_COMMAND_BUILD_START", "serve,CLI_COMMAND_SERVE_START", "/home/alice,CLI_COMMAND_OTHER_START"
    })
    void gatsbysCommandStandsInTheTypeOfTheEvent(String command, String type) {
        Event event = new Event("command-started", Map.of("command", command));

        Map<String, Object> encoded = encoded(gatsby, event);

        assertThat(encoded)
                .containsOnlyKeys(
                        "eventType", "sessionId", "time", "repositoryId", "installedGatsbyVersion", "osInformation")
                .containsEntry("eventType", type);
    }

    @Test
    void gatsbysErrorIsStripped() {
        Event event = new Event("error-raised", Map.of("id", "95313", "text", "no /w/x.js", "stack", "at /w/y.js:1:2"));

        Map<String, Object> encoded = encoded(gatsby, event);

        assertThat(encoded)
                .containsEntry("errorV2", Map.of("id", "95313", "text", "no $SNIP", "stack", "at $SNIP:1:2"));
    }

    @Test
    void gatsbysTimingArrivesUnaltered() {
        Event event =
                new Event("activity-measured", Map.of("name", "source and transform nodes", "durationMillis", 5321L));

        Map<String, Object> encoded = encoded(gatsby, event);

        assertThat(encoded).containsEntry("name", "source and transform nodes").containsEntry("duration", 5321L);
    }

    private static Map<String, Object> encoded(Encoder encoder, Event event) {
        @Nullable Map<String, Object> encoded = encoder.encode(event, 1_795_244_996_906L);
        assertThat(encoded).isNotNull();
        return encoded == null ? Map.of() : encoded;
    }
}
