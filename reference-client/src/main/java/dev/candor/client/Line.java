package dev.candor.client;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One recorded event in a spool file: milliseconds after the epoch, a space, the event's JSON, a line feed.
 *
 * @param timeMillis when it was recorded
 * @param json the event but for the identifier of the installation
 */
record Line(long timeMillis, String json) {
    /** What sending adds to an event: the identifier of the installation under its key, and a comma. */
    private static final int ADDED_BYTES = 80;

    static @Nullable Line read(String text) {
        int space = text.indexOf(' ');
        if (space < 1 || !text.endsWith("}")) {
            return null;
        }
        try {
            return new Line(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        } catch (NumberFormatException damaged) {
            return null;
        }
    }

    String write() {
        return timeMillis + " " + json + "\n";
    }

    /** Size on the wire, at most. */
    long bytes() {
        return json.getBytes(StandardCharsets.UTF_8).length + ADDED_BYTES;
    }
}
