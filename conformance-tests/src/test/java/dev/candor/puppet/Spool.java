package dev.candor.puppet;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that could not be sent yet, one a line: at most 1,000 of them, 1 MiB and 7 days. */
final class Spool {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Spool() {}

    /** Takes all events out. */
    static List<String> take() {
        return Places.alone(
                () -> {
                    List<String> events = read();
                    Files.deleteIfExists(Places.spool());
                    return events;
                },
                List.of());
    }

    /** Keeps events, the newest where there is no room for all. */
    static void keep(List<String> events) {
        Places.alone(
                () -> {
                    List<String> all = read();
                    all.addAll(events);
                    while (all.size() > MOST_EVENTS || String.join("\n", all).length() >= MOST_BYTES) {
                        all.remove(0);
                    }
                    Places.write(Places.spool(), String.join("\n", all) + "\n");
                    return true;
                },
                false);
    }

    /** Deletes all events. */
    static void drop() {
        if (Files.exists(Places.spool())) {
            take();
        }
    }

    private static List<String> read() throws IOException {
        List<String> events = new ArrayList<>();
        if (Files.exists(Places.spool())) {
            for (String event : Files.readAllLines(Places.spool())) {
                if (isYoung(event)) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static boolean isYoung(String event) {
        Map<?, ?> fields = (Map<?, ?>) Text.read(event);
        return fields != null
                && Instant.parse(String.valueOf(fields.get("time")))
                        .isAfter(Instant.now().minus(OLDEST));
    }

    /** Remembers that the endpoint wants to be left alone. */
    static void waitFor(Duration time) {
        Duration wait = time.compareTo(LONGEST_WAIT) < 0 ? time : LONGEST_WAIT;
        Places.alone(
                () -> {
                    Places.write(Places.notBefore(), Instant.now().plus(wait).toString());
                    return true;
                },
                false);
    }

    /** Whether the endpoint still wants to be left alone. */
    static boolean mustWait() {
        try {
            return Files.exists(Places.notBefore())
                    && Instant.parse(Files.readString(Places.notBefore()).trim())
                            .isAfter(Instant.now());
        } catch (IOException | java.time.DateTimeException e) {
            return false;
        }
    }
}
