package dev.candor.scan;

import dev.candor.capture.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * An exchange and where it stood.
 *
 * @param line of its file, from 1
 * @param dark what its file does not hold of it; null where nothing is known to be missing
 * @param unknown whether it had members that mean nothing here, so that nobody looked into them
 */
record Read(Exchange exchange, long line, @Nullable String dark, boolean unknown) {
    /** Of an exchange of usual size, what it takes beside body and address. */
    private static final int FRAME = 512;

    /** Roughly the bytes of memory that it takes. */
    long weight() {
        long headers = exchange.headers().stream()
                .mapToLong(
                        header -> 100 + header.name().length() + header.value().length())
                .sum();
        return FRAME + exchange.body().length + exchange.url().length() + headers;
    }
}
