package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends what one run recorded, each request once: what does not arrive is gone. */
final class OnceSender implements Sender {
    private final Dialect dialect;
    private final Folders folders;
    private final Courier courier;

    OnceSender(Dialect dialect, Folders folders, Courier courier) {
        this.dialect = dialect;
        this.folders = folders;
        this.courier = courier;
    }

    @Override
    public void run(@Nullable SpoolFile own) throws IOException {
        new Spool(folders.spool()).forget(System.currentTimeMillis());
        for (Request request : own == null ? List.<Request>of() : taken(own)) {
            if (!courier.decision().allowed()) {
                return;
            }
            post(request);
        }
    }

    /** Under a lock, since two runs at once must not make two identifiers of the installation. */
    private List<Request> taken(SpoolFile own) throws IOException {
        Lock lock = Lock.on(folders.state().resolve("uploader.lock"));
        try {
            List<String> events = events(own);
            // Before the first attempt, so that nothing stays behind whatever becomes of it.
            own.delete();
            return events.isEmpty() ? List.of() : courier.requests(events);
        } finally {
            lock.close();
        }
    }

    private List<String> events(SpoolFile own) {
        Decision decision = courier.decision();
        List<String> events = new ArrayList<>();
        for (Line line : own.lines()) {
            if (decision.allowed() && !decision.debug() && line.timeMillis() >= decision.sinceMillis()) {
                events.add(line.json());
            }
        }
        return events;
    }

    private void post(Request request) {
        if (request.body().getBytes(StandardCharsets.UTF_8).length
                > dialect.delivery().requestBytes()) {
            return;
        }
        try {
            courier.post(request);
        } catch (IOException gone) {
            // One attempt is all; the next request may have another collector.
        }
    }
}
