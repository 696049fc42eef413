package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

final class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Turns turns = new Turns(2);

    @Test
    void letsAsManyRunAsThereMayBe() {
        turns.take(false);
        Runnable second = turns.take(false);
        CompletableFuture<Runnable> third = CompletableFuture.supplyAsync(() -> turns.take(false));
        assertThatItWaits(third);

        second.run();

        assertThat(third).succeedsWithin(LONG);
    }

    @Test
    void letsOneRunAloneWhoseDurationIsJudged() {
        Runnable alone = turns.take(true);
        CompletableFuture<Runnable> other = CompletableFuture.supplyAsync(() -> turns.take(false));
        assertThatItWaits(other);

        alone.run();

        assertThat(other).succeedsWithin(LONG);
    }

    @Test
    void endsATurnOnce() {
        Runnable first = turns.take(false);
        turns.take(false);
        first.run();
        first.run();
        turns.take(false);

        assertThatItWaits(CompletableFuture.supplyAsync(() -> turns.take(false)));
    }

    @Test
    void playsOneScenarioAfterTheOtherWhereOneProcessMayRun() {
        assertThat(new Turns(1).scenarios()).isEqualTo(1);
        assertThat(turns.scenarios()).isGreaterThan(2);
    }

    private static void assertThatItWaits(CompletableFuture<?> turn) {
        assertThatThrownBy(() -> turn.get(SHORT.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }
}
