package dev.candor.capture;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may still be kept; shared by the connections of one run. */
final class Budget {
    private final AtomicLong left;

    Budget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes as much as there is, at most what is wanted; returns how much that was. */
    int take(int wanted) {
        long before = left.getAndUpdate(now -> now - Math.min(now, wanted));
        return (int) Math.min(before, wanted);
    }

    void giveBack(int bytes) {
        left.addAndGet(bytes);
    }
}
