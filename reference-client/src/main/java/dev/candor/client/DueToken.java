package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;

/** The moment from which the next upload may start, so that many short runs make one upload. */
final class DueToken {
    /** Spreads the uploads of many installations: one more hour, at most. */
    private static final long JITTER_MILLIS = 3_600_000;

    private final Path file;

    DueToken(Folders folders) {
        file = folders.state().resolve("next-upload");
    }

    /** True for one run in each interval, which then has the upload to itself. */
    boolean take(long nowMillis, long intervalMillis) {
        long next = next();
        // A moment further ahead than any token reaches was written under a wrong clock.
        if (next > nowMillis && next - nowMillis <= intervalMillis + JITTER_MILLIS) {
            return false;
        }
        try {
            long jitter = (System.nanoTime() >>> 4) % JITTER_MILLIS;
            KeptFile.replace(file, nowMillis + intervalMillis + Math.abs(jitter) + "\n");
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private long next() {
        try {
            return Long.parseLong(KeptFile.readOrEmpty(file));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
