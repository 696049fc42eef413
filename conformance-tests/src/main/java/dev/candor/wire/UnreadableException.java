package dev.candor.wire;

import java.io.IOException;

/** A body that cannot be read, and why; becomes an {@link Undecodable} and never leaves this package. */
final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    private final String at;
    private final String expected;
    private final String actual;

    UnreadableException(String at, String expected, String actual) {
        super(expected + ", but was " + actual);
        this.at = at;
        this.expected = expected;
        this.actual = actual;
    }

    Undecodable in(int exchange) {
        return new Undecodable(exchange, at, expected, actual);
    }
}
