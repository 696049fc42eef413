package dev.candor.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends what waits, one uploader at a time, and reads consent again before every request. */
final class Uploader {
    /** Before a second attempt; three times as long before a third. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Dialect dialect;
    private final Folders folders;
    private final ClientOptions options;
    private final Transport transport;
    private final Store store;
    private final Spool spool;
    private final BackOff backOff;

    Uploader(Dialect dialect, Folders folders, ClientOptions options, Transport transport) {
        this.dialect = dialect;
        this.folders = folders;
        this.options = options;
        this.transport = transport;
        store = dialect.store(folders);
        spool = new Spool(folders.spool());
        backOff = new BackOff(folders);
    }

    /**
     * Sends all that waits.
     *
     * @param own the file of the run that asks; where another uploader has taken care of it, nothing is left to do
     */
    void run(@Nullable Path own) throws IOException {
        Lock lock = Lock.on(folders.state().resolve("uploader.lock"));
        try {
            if (own == null || Files.exists(own)) {
                spool.adopt(System.currentTimeMillis());
                drain();
                spool.trim();
            }
        } finally {
            lock.close();
        }
    }

    private void drain() throws IOException {
        Collector collector = dialect.collector();
        String base = options.endpoint() == null ? collector.base() : options.endpoint();
        String address = Address.of(base, collector.path());
        boolean more = address != null;
        while (more && address != null) {
            more = request(address, collector);
        }
    }

    /** Sends one request, with its attempts; false where nothing more is to be sent now. */
    private boolean request(String address, Collector collector) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Batch batch = batch(collector);
            if (batch.events().isEmpty()) {
                return false;
            }
            Outcome outcome = attempt(address, batch);
            if (outcome == Outcome.DONE) {
                batch.delete();
                return true;
            }
            if (outcome == Outcome.LATER || attempt >= collector.attempts()) {
                batch.keep();
                return false;
            }
            LockSupport.parkNanos(attempt == 1 ? PAUSE_NANOS : 3 * PAUSE_NANOS);
        }
    }

    /** What may be sent as things stand now; empty while denied or asked to wait. */
    private Batch batch(Collector collector) {
        long now = System.currentTimeMillis();
        Decision decision = Decision.now(dialect, store, options.environment(), options.denied());
        if (!decision.allowed()) {
            spool.clear();
        }
        if (!decision.allowed() || decision.debug() || backOff.holds(now)) {
            return new Batch(List.of(), List.of());
        }
        return Batch.next(spool, collector.requestBytes(), decision.sinceMillis(), now);
    }

    private enum Outcome {
        DONE,
        AGAIN,
        LATER
    }

    private Outcome attempt(String address, Batch batch) throws IOException {
        byte[] body = body(batch).getBytes(StandardCharsets.UTF_8);
        try {
            Transport.Answer answer = transport.post(address, body);
            long now = System.currentTimeMillis();
            boolean taken = answer.status() >= 200 && answer.status() < 300;
            if (taken || refusedForGood(answer.status())) {
                return Outcome.DONE;
            }
            boolean failing = answer.status() >= 500 || answer.status() == 429 || answer.status() == 408;
            return failing && !backOff.asked(answer.retryAfter(), now) ? Outcome.AGAIN : Outcome.LATER;
        } catch (SocketTimeoutException silent) {
            return Outcome.LATER; // It may have taken the request; a second one at once would only add to its load.
        } catch (IOException unreachable) {
            return Outcome.AGAIN;
        }
    }

    /** The collector will never take this request: to keep it would hold up all that follows. */
    private static boolean refusedForGood(int status) {
        return status == 400 || status == 413 || status == 422;
    }

    private String body(Batch batch) {
        List<String> events = Install.into(batch.events(), dialect.installKey(), Install.of(store, dialect));
        return dialect.request(events, System.currentTimeMillis());
    }
}
