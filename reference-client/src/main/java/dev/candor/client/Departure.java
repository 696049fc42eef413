package dev.candor.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decides when what waits leaves, and sets it going. */
final class Departure {
    private final Dialect dialect;
    private final Folders folders;
    private final ClientOptions options;

    Departure(Dialect dialect, Folders folders, ClientOptions options) {
        this.dialect = dialect;
        this.folders = folders;
        this.options = options;
    }

    /** At the start of a run leaves what earlier ones recorded, once a day. */
    void atStart() {
        if (dialect.delivery().waits() && options.upload() == ClientOptions.Upload.DUE && due()) {
            send(null);
        }
    }

    /**
     * At the end of a run leaves all that waits, or the bounds are kept.
     *
     * @param own what this run recorded, if anything
     */
    void atEnd(@Nullable SpoolFile own) throws IOException {
        if (dialect.delivery().waits()) {
            sendOrTrim(own);
        } else if (own != null && !send(own)) {
            own.delete();
        }
    }

    private void sendOrTrim(@Nullable SpoolFile own) throws IOException {
        Spool spool = new Spool(folders.spool());
        if (spool.waiting().isEmpty()) {
            return;
        }
        boolean now = options.upload() == ClientOptions.Upload.NOW;
        if (now && !new BackOff(folders).holds(System.currentTimeMillis())) {
            send(own);
        } else {
            spool.trim();
        }
    }

    private boolean due() {
        return !new Spool(folders.spool()).waiting().isEmpty()
                && !new BackOff(folders).holds(System.currentTimeMillis())
                && new DueToken(folders).take(System.currentTimeMillis(), TimeUnit.DAYS.toMillis(1));
    }

    /** False where nothing could be set going. */
    private boolean send(@Nullable SpoolFile own) {
        Transport given = options.transport();
        if (given == null) {
            return Trampoline.start(dialect, options, own);
        }
        try {
            Sender.of(dialect, folders, options, given).run(own);
            return true;
        } catch (IOException quiet) {
            return false;
        }
    }
}
