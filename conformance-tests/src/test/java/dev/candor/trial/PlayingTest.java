package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.world.Facts;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PlayingTest {
    private static final Scenario FIRST = scenario("first", 1);
    private static final Scenario ALONE = scenario("alone", 4);
    private static final Scenario CONTROL = scenario("control", 1);
    private static final Scenario SHORT = scenario("short", 2).against("control");
    private static final Scenario LONG = scenario("long", 3).against("control");

    private final CountDownLatch planned = new CountDownLatch(1);
    private final List<String> played = new CopyOnWriteArrayList<>();

    @Test
    void playsWhatOthersWaitForFirstAndThenTheLongOnes() {
        try (Playing playing = new Playing(List.of(FIRST, ALONE, CONTROL, SHORT, LONG), 1, this::play)) {
            planned.countDown();
            playing.trial(SHORT);

            assertThat(played).containsExactly("first", "control", "alone", "long", "short");
            assertThat(playing.over()).isEqualTo(5);
        }
    }

    @Test
    void handsEachTheTrialOfItsControl() {
        planned.countDown();
        try (Playing playing = new Playing(List.of(CONTROL, LONG), 2, this::play)) {
            assertThat(playing.trial(LONG).control().map(Trial::scenario)).contains("control");
            assertThat(playing.trial(CONTROL).control()).isEmpty();
        }
    }

    @Test
    void throwsWhatTheControlThrew() {
        try (Playing playing = new Playing(List.of(CONTROL, LONG), 2, (scenario, control) -> {
            throw new SetUpException("not there");
        })) {
            assertThatThrownBy(() -> playing.trial(LONG)).isInstanceOf(SetUpException.class);
        }
    }

    private Trial play(Scenario scenario, @Nullable Trial control) {
        await(planned);
        played.add(scenario.name());
        return new Trial(scenario.name(), Facts.of(1, List.of()), List.of(), control, Proof.OPEN);
    }

    private static Scenario scenario(String name, int steps) {
        Step step = Step.of("idle", Stimulus.IDLE, Sending.ALLOWED);
        return Scenario.of(name, List.of(), Collections.nCopies(steps, step));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
