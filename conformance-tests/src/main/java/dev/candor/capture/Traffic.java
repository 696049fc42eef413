package dev.candor.capture;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When something last moved on the wire of one run, and what is still half-read; times are of {@link System#nanoTime}. */
final class Traffic {
    /** A wait that ends this much too late means that the readers may have been held up as well. */
    private static final long HELD_UP = Duration.ofMillis(100).toNanos();

    private long zero = System.nanoTime();
    private long moved = zero;
    private int halfRead;

    /** Sets time zero of the run. */
    synchronized void begin() {
        zero = System.nanoTime();
    }

    /** Time from the beginning of the run to then; zero for what came before. */
    synchronized Duration at(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos - zero));
    }

    synchronized void moved() {
        moved = System.nanoTime();
    }

    synchronized void requestBegan() {
        halfRead++;
    }

    synchronized void requestEnded() {
        halfRead--;
        moved = System.nanoTime();
        notifyAll();
    }

    /**
     * Waits until, from now on, nothing moved for a while.
     *
     * @return whether that came to pass within the bound
     */
    synchronized boolean awaitQuiet(Duration quiet, Duration bound) throws InterruptedException {
        long from = System.nanoTime();
        long end = from + bound.toNanos();
        while (true) {
            long now = System.nanoTime();
            long quietAt = Math.max(from, moved) + quiet.toNanos();
            if (halfRead == 0 && now >= quietAt) {
                return true;
            }
            if (now >= end) {
                return false;
            }
            long until = halfRead == 0 ? Math.min(quietAt, end) : end;
            // Rounded up: a wait of 0 ms would be without end.
            wait(TimeUnit.NANOSECONDS.toMillis(until - now) + 1);
            from = System.nanoTime() - until > HELD_UP ? System.nanoTime() : from;
        }
    }
}
