package dev.candor.trial;

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
        if (!run.endless()) {
            return true;
        }
        endless.incrementAndGet();
        return false;
    }
}
