package dev.candor.script;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The end of a run's patience, or of a sender's. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean over() {
        return left() <= 0;
    }

    /** Milliseconds that are left, at least one while it is not over. */
    int left() {
        return (int) Math.max(0, (nanos - System.nanoTime() + 999_999) / 1_000_000);
    }

    /** Does nothing until then. */
    void await() {
        for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
    }
}
