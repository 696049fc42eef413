package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.TrialReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class NoMoreTalkTest {
    private static final Duration BEARABLE = Duration.ofSeconds(10);
    private static final Profile PROFILE = Specification.shipped().profile("candor");

    /** A little more than is kept of a stream. */
    private static final String FLOOD = "acme: one more file\n".repeat((1 << 20) / 20 + 10);

    @Test
    void silenceOfAFloodThatWasCutProvesNothing() {
        Verdict verdict = assertTimeoutPreemptively(BEARABLE, () -> judge(FLOOD));

        assertThat(verdict.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aLineIsFoundFarBehindOthers() {
        Verdict verdict = assertTimeoutPreemptively(BEARABLE, () -> judge(FLOOD + "acme: telemetry is off\n"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    }

    private static Verdict judge(String printed) {
        ObjectNode trial = JsonNodeFactory.instance.objectNode();
        ObjectNode run = trial.putArray("runs").addObject().put("sending", "denied");
        run.putObject("environment").put("DO_NOT_TRACK", "1");
        run.putArray("printed").addObject().put("text", printed);
        return new NoMoreTalk().judge(new TrialReader(Json.mapper(), PROFILE).read(trial), PROFILE);
    }
}
