package dev.candor.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends all that waits, one uploader at a time; what does not arrive waits for a later run. */
final class Uploader implements Sender {
    /** Before a second attempt; three times as long before a third. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Delivery delivery;
    private final Folders folders;
    private final Courier courier;
    private final Spool spool;
    private final BackOff backOff;

    Uploader(Dialect dialect, Folders folders, Courier courier) {
        delivery = dialect.delivery();
        this.folders = folders;
        this.courier = courier;
        spool = new Spool(folders.spool());
        backOff = new BackOff(folders);
    }

    /** Where another uploader has taken care of the run's own file, nothing is left to do. */
    @Override
    public void run(@Nullable SpoolFile own) throws IOException {
        Lock lock = Lock.on(folders.state().resolve("uploader.lock"));
        try {
            if (own == null || Files.exists(own.path())) {
                spool.adopt(System.currentTimeMillis());
                // One that came to its deadline may have left more than may wait.
                spool.trim(own);
                boolean more = true;
                while (more) {
                    more = batch();
                }
                spool.trim();
            }
        } finally {
            lock.close();
        }
    }

    /** Sends one batch, with its attempts; false where nothing more is to be sent now. */
    private boolean batch() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Batch batch = next();
            if (batch.events().isEmpty()) {
                return false;
            }
            Outcome outcome = attempt(batch);
            if (outcome == Outcome.DONE) {
                batch.delete();
                return true;
            }
            if (outcome == Outcome.LATER || attempt >= delivery.attempts()) {
                batch.keep();
                return false;
            }
            LockSupport.parkNanos(attempt == 1 ? PAUSE_NANOS : 3 * PAUSE_NANOS);
        }
    }

    /** What may be sent as things stand now; empty while denied or asked to wait. */
    private Batch next() {
        long now = System.currentTimeMillis();
        Decision decision = courier.decision();
        if (!decision.allowed()) {
            spool.clear();
        }
        if (!decision.allowed() || decision.debug() || backOff.holds(now)) {
            return new Batch(List.of(), List.of());
        }
        return Batch.next(spool, delivery.requestBytes(), decision.sinceMillis(), now);
    }

    private enum Outcome {
        DONE,
        AGAIN,
        LATER
    }

    private Outcome attempt(Batch batch) throws IOException {
        Outcome outcome = Outcome.DONE;
        for (Request request : courier.requests(batch.events())) {
            outcome = outcome == Outcome.DONE ? attempt(request) : outcome;
        }
        return outcome;
    }

    private Outcome attempt(Request request) throws IOException {
        try {
            Transport.Answer answer = courier.post(request);
            if (answer == null) {
                return Outcome.LATER;
            }
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
}
