package dev.candor.trial;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

/** Durations as documents keep them: milliseconds, to the nanosecond, since verdicts must not hang on rounding. */
final class Millis {
    private static final double NANOS = 1_000_000;

    private Millis() {}

    static JsonNode of(Duration duration) {
        boolean whole = duration.toNanosPart() % (int) NANOS == 0;
        return whole ? LongNode.valueOf(duration.toMillis()) : DoubleNode.valueOf(duration.toNanos() / NANOS);
    }

    /** The same for a time since the beginning of a run, which nothing comes before. */
    static JsonNode since(Duration duration) {
        return of(duration.isNegative() ? Duration.ZERO : duration);
    }

    static Duration read(JsonNode holder, String key, Duration otherwise) {
        JsonNode millis = holder.path(key);
        return millis.isNumber() ? Duration.ofNanos(Math.round(millis.doubleValue() * NANOS)) : otherwise;
    }
}
