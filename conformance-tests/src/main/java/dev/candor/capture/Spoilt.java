package dev.candor.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer that is none, after which the connection ends.
 *
 * @param status it begins with; 0 where it does not come so far
 * @param resets whether the connection is reset in the end
 */
record Spoilt(int status, byte[] bytes, boolean resets) implements Answering {
    private static final int OK = 200;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n";

    static Spoilt reset(boolean afterHead) {
        return afterHead
                ? new Spoilt(OK, bytes(HEAD + "Content-Length: 64\r\n\r\n"), true)
                : new Spoilt(0, bytes(""), true);
    }

    static Spoilt chunks() {
        return new Spoilt(
                OK, bytes(HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nno size\r\nhello\r\n"), false);
    }

    /** Every byte there is, in an order that no protocol has. */
    static Spoilt garbage() {
        byte[] all = new byte[1 << Byte.SIZE];
        for (int i = 0; i < all.length; i++) {
            // Odd, so that each value comes once.
            all[i] = (byte) (i * 167 + 5);
        }
        return new Spoilt(0, all, false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean answer(Asked asked) throws IOException {
        if (status > 0) {
            asked.status(status);
        }
        asked.out().write(bytes);
        if (resets) {
            asked.reset();
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spoilt spoilt && Arrays.equals(bytes, spoilt.bytes) && resets == spoilt.resets;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
