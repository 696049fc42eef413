package dev.candor.trial;

import dev.candor.capture.Answer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How long runs are waited for: less, once an implementation has shown that it does not end by itself. */
final class Patience {
    /** A hundred runs of half a minute each would tell no more than these. */
    private static final int TRIES = 3;

    private static final Duration LOST = Duration.ofSeconds(3);

    private final AtomicInteger endless = new AtomicInteger();

    /** The step with the bound that it gets now. */
    Step of(Step step) {
        boolean lost = endless.get() >= TRIES && step.bound().compareTo(LOST) > 0;
        return lost ? step.within(LOST) : step;
    }

    /** Whether the rest of a scenario can still show anything after this run. */
    boolean survives(Run run) {
        // With a fault of the endpoint it is expected that some runs have to be ended.
        if (!run.exit().ended() || run.step().answer() != Answer.ACCEPT) {
            return true;
        }
        endless.incrementAndGet();
        return false;
    }
}
