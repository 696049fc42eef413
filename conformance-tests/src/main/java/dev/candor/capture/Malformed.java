package dev.candor.capture;

import java.io.IOException;

/** Bytes arrived that are no HTTP/1.1 request; the message is the reason that a {@link Connection} keeps. */
final class Malformed extends IOException {
    private static final long serialVersionUID = 1;

    Malformed(String reason) {
        super(reason);
    }
}
