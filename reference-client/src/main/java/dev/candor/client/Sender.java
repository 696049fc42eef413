package dev.candor.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Sends what was recorded, and reads consent again before every request. */
interface Sender {
    /**
     * Sends what there is to send.
     *
     * @param own what the run that asks has recorded; null where it asks for earlier runs
     */
    void run(@Nullable SpoolFile own) throws IOException;

    /** In the manner of the dialect. */
    static Sender of(Dialect dialect, Folders folders, ClientOptions options, Transport transport) {
        Courier courier = new Courier(dialect, folders, options, transport);
        return dialect.delivery().waits()
                ? new Uploader(dialect, folders, courier)
                : new OnceSender(dialect, folders, courier);
    }
}
