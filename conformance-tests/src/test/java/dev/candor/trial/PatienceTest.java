package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Answer;
import dev.candor.capture.Capture;
import dev.candor.wire.Decoded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Step STEP = Step.of("idle", Stimulus.IDLE, Sending.ALLOWED);

    private final Patience patience = new Patience();

    @Test
    void waitsAsLongAsTheStepSaysAtFirst() {
        assertThat(patience.of(STEP).bound()).isEqualTo(Step.BOUND);
    }

    @Test
    void givesUpAScenarioWhoseRunDidNotEnd() {
        assertThat(patience.survives(run(STEP, false))).isTrue();
        assertThat(patience.survives(run(STEP, true))).isFalse();
    }

    @Test
    void waitsLessAfterThreeRunsThatDidNotEnd() {
        patience.survives(run(STEP, true));
        patience.survives(run(STEP, true));
        assertThat(patience.of(STEP).bound()).isEqualTo(Step.BOUND);

        patience.survives(run(STEP, true));

        assertThat(patience.of(STEP).bound()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void doesNotCountRunsWhoseEndpointNeverAnswers() {
        Step stalled = STEP.answered(new Answer.Stall());

        assertThat(patience.survives(run(stalled, true))).isTrue();
        assertThat(patience.survives(run(stalled, true))).isTrue();
        assertThat(patience.survives(run(stalled, true))).isTrue();

        assertThat(patience.of(STEP).bound()).isEqualTo(Step.BOUND);
    }

    private static Run run(Step step, boolean ended) {
        Exit exit = new Exit(ended ? null : 0, Duration.ofSeconds(1), Duration.ZERO, ended, 0);
        return new Run(
                0,
                step,
                Instant.EPOCH,
                Instant.EPOCH,
                Capture.NOTHING,
                Decoded.NOTHING,
                exit,
                List.of(),
                Map.of(),
                Map.of());
    }
}
