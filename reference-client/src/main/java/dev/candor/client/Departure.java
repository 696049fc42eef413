package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;
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
        if (options.upload() == ClientOptions.Upload.DUE && due()) {
            send(null);
        }
    }

    /**
     * At the end of a run leaves all that waits, or the bounds are kept.
     *
     * @param own what this run recorded, if anything
     */
    void atEnd(@Nullable SpoolFile own) throws IOException {
        Spool spool = new Spool(folders.spool());
        if (spool.waiting().isEmpty()) {
            return;
        }
        boolean now = options.upload() == ClientOptions.Upload.NOW;
        if (now && !new BackOff(folders).holds(System.currentTimeMillis())) {
            send(own == null ? null : own.path());
        } else {
            spool.trim();
        }
    }

    private boolean due() {
        return !new Spool(folders.spool()).waiting().isEmpty()
                && !new BackOff(folders).holds(System.currentTimeMillis())
                && new DueToken(folders).take(System.currentTimeMillis(), TimeUnit.DAYS.toMillis(1));
    }

    private void send(@Nullable Path own) {
        Transport given = options.transport();
        if (given == null) {
            Trampoline.start(options, own);
            return;
        }
        try {
            new Uploader(dialect, folders, options, given).run(own);
        } catch (IOException quiet) {
            // What was not sent waits for a later run.
        }
    }
}
