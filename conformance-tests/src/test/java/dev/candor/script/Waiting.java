package dev.candor.script;

import java.time.Duration;

/**
 * The time that a run waits on purpose: for an endpoint that does not answer, or because its script says so. On a busy
 * machine all else takes longer than it would, and is no fault of the puppet.
 */
final class Waiting {
    /** How long a busy machine may take to answer. */
    private static final Duration BUSY = Duration.ofMinutes(2);

    private final Duration bound;
    private final boolean stalls;
    private Duration spent = Duration.ZERO;

    /**
     * @param bound how long the run may take
     * @param stalls whether the endpoint lets those who ask wait
     */
    Waiting(Duration bound, boolean stalls) {
        this.bound = bound;
        this.stalls = stalls;
    }

    /** Until when an answer is waited for by one who gives up after that time. */
    Deadline patience(Duration timeout) {
        return Deadline.in(stalls ? shorter(timeout, bound.minus(spent)) : BUSY);
    }

    /** That an answer was waited for since then. */
    void waited(long sinceNanos, Duration timeout) {
        if (stalls) {
            Duration real = Duration.ofNanos(System.nanoTime() - sinceNanos);
            spent = spent.plus(shorter(real, shorter(timeout, bound.minus(spent))));
        }
    }

    void pause(Duration time) {
        Duration paused = shorter(time, bound.minus(spent));
        Deadline.in(paused).await();
        spent = spent.plus(paused);
    }

    /** Whether the run has used up its time. */
    boolean over() {
        return spent.compareTo(bound) >= 0;
    }

    Duration spent() {
        return spent;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
