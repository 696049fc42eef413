package dev.candor.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What one request carries: whole spool files, oldest first.
 *
 * @param files where the events come from
 * @param events the events as JSON, but for the identifier of the installation
 */
record Batch(List<SpoolFile> files, List<String> events) {
    /** Most that one request holds: a full backlog, then one full run. */
    private static final int MOST_EVENTS = 2 * Spool.MOST_EVENTS;

    private static final int ENVELOPE_BYTES = 1 << 10;

    /** Collects the next request; files whose events may not be sent any more are deleted. */
    static Batch next(Spool spool, int requestBytes, long sinceMillis, long nowMillis) {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        long left = requestBytes - ENVELOPE_BYTES;
        long oldest = Math.max(sinceMillis, nowMillis - Spool.OLDEST_MILLIS);
        for (SpoolFile file : spool.waiting()) {
            List<String> events = new ArrayList<>();
            for (Line line : file.lines()) {
                if (line.timeMillis() >= oldest) {
                    events.add(line.json());
                    left -= line.bytes();
                }
            }
            if (events.isEmpty()) {
                file.delete();
                continue;
            }
            boolean full = left < 0 || batch.events.size() + events.size() > MOST_EVENTS;
            if (full && !batch.events.isEmpty()) {
                return batch;
            }
            batch.files.add(file);
            batch.events.addAll(events);
        }
        return batch;
    }

    void delete() {
        for (SpoolFile file : files) {
            file.delete();
        }
    }

    void keep() throws IOException {
        for (SpoolFile file : files) {
            file.kept();
        }
    }
}
