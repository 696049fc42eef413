package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A time before which the collector asked not to be called, kept over runs, at most a day. */
final class BackOff {
    private static final long LONGEST_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Path file;

    BackOff(Folders folders) {
        file = folders.state().resolve("not-before");
    }

    /** Whether the collector is to be left alone now. A time more than a day ahead comes from a clock that was wrong. */
    boolean holds(long nowMillis) {
        long until = millis(KeptFile.readOrEmpty(file));
        return until > nowMillis && until - nowMillis <= LONGEST_MILLIS;
    }

    /** Keeps what the collector asked for; true where it asked for anything. */
    boolean asked(@Nullable String retryAfter, long nowMillis) throws IOException {
        if (retryAfter == null) {
            return false;
        }
        long until = until(retryAfter.strip(), nowMillis);
        if (until <= nowMillis) {
            return false;
        }
        KeptFile.replace(file, Math.min(until, nowMillis + LONGEST_MILLIS) + "\n");
        return true;
    }

    private static long until(String retryAfter, long nowMillis) {
        if (!retryAfter.isEmpty() && Character.isDigit(retryAfter.charAt(0))) {
            long seconds = millis(retryAfter);
            return nowMillis + TimeUnit.SECONDS.toMillis(Math.min(seconds, LONGEST_MILLIS));
        }
        try {
            return ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException none) {
            return 0;
        }
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
