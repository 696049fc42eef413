package dev.candor.puppet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events that could not be sent yet, one a line: at most 1,000 of them, 1 MiB and 7 days. */
@SuppressWarnings("try") // A lock is held, not used.
final class Spool {
    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Spool() {}

    /** Takes all events out. */
    static List<String> take() {
        try (FileChannel lock = Places.lock()) {
            List<String> events = read();
            Files.deleteIfExists(Places.spool());
            return events;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Keeps events, the newest where there is no room for all; keeps none where nothing can be written. */
    static void keep(List<String> events) {
        try (FileChannel lock = Places.lock()) {
            List<String> all = read();
            all.addAll(events);
            while (all.size() > MOST_EVENTS || String.join("\n", all).length() >= MOST_BYTES) {
                all.remove(0);
            }
            Files.write(Places.spool(), all);
        } catch (IOException e) {
            // Where nothing can be written nothing is kept, and the tool works all the same.
            return;
        }
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
        try (FileChannel lock = Places.lock()) {
            Places.write(Places.notBefore(), Instant.now().plus(wait).toString());
        } catch (IOException e) {
            return;
        }
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
