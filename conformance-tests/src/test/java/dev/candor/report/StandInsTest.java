package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import dev.candor.world.Fact;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is real of a machine does not stand in stored trials. */
class StandInsTest {
    private static final List<Fact> REAL = List.of(
            new Fact("real-home", "home", "/home/adriansson"),
            new Fact("real-user", "user", "adriansson"),
            new Fact("mac", "mac", "0242ac110002"));

    @Test
    void takeThePlaceOfEachValueWhereverItStands() {
        ObjectNode stored = new StandIns(1).in(trial(), REAL);

        assertThat(stored.toString()).doesNotContain("adriansson", "0242ac110002");
        assertThat(body(stored)).startsWith("{\"home\":\"/home/").doesNotContain("adriansson");
    }

    @Test
    void areAsLongAndOfTheSameKind() {
        ObjectNode stored = new StandIns(1).in(trial(), REAL);

        assertThat(stored.at("/runs/0/printed/0/text").asString()).matches("at /home/[a-z]{10}/x \\([0-9a-f]{12}\\)");
        assertThat(body(stored)).hasSameSizeAs(body(trial()));
    }

    @Test
    void keepWhatStandsWithinAnother() {
        ObjectNode stored = new StandIns(1).in(trial(), REAL);

        String home = stored.at("/runs/0/printed/0/text").asString().substring(3, 19);
        assertThat(stored.at("/runs/0/environment/USER").asString()).isEqualTo(home.substring(6));
        assertThat(stored.at("/runs/0/files").has(home.substring(1) + "/.acme")).isTrue();
    }

    @Test
    void leaveATrialAloneInWhichNothingIsReal() {
        assertThat(new StandIns(1).in(trial(), List.of())).isEqualTo(trial());
    }

    private static ObjectNode trial() {
        String body =
                Base64.getEncoder().encodeToString("{\"home\":\"/home/adriansson\"}".getBytes(StandardCharsets.UTF_8));
        return (ObjectNode) Json.mapper()
                .readTree("{\"runs\":[{\"environment\":{\"USER\":\"adriansson\"},"
                        + "\"printed\":[{\"text\":\"at /home/adriansson/x (0242ac110002)\"}],"
                        + "\"files\":{\"home/adriansson/.acme\":\"\"},"
                        + "\"exchanges\":[{\"body\":\"" + body + "\"}]}]}");
    }

    private static String body(ObjectNode stored) {
        String body = stored.at("/runs/0/exchanges/0/body").asString();
        return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
}
