package dev.candor.leak;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Percent encoding, of any octet. */
final class Percent {
    private static final int HEX = 16;

    private Percent() {}

    /** The text without its percent escapes; empty where it has none. */
    static Optional<byte[]> undone(byte[] text) {
        int first = 0;
        while (first < text.length && octet(text, first) < 0) {
            first++;
        }
        if (first == text.length) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        out.write(text, 0, first);
        for (int i = first; i < text.length; i++) {
            int octet = octet(text, i);
            out.write(octet < 0 ? text[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return Optional.of(out.toByteArray());
    }

    private static int octet(byte[] text, int i) {
        if (text[i] != '%' || i + 2 >= text.length) {
            return -1;
        }
        int high = Character.digit(text[i + 1], HEX);
        int low = Character.digit(text[i + 2], HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
