package dev.candor.leak;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Backslash escapes as in JSON and most languages: {@code \n \" \/ \x41 \u0041}. */
final class Escapes {
    private static final int HEX = 16;

    private Escapes() {}

    /** The text without its escapes; empty where it has none. */
    static Optional<byte[]> undone(byte[] text) {
        int first = 0;
        while (first < text.length && text[first] != '\\') {
            first++;
        }
        if (first >= text.length - 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; ) {
            i += text[i] == '\\' && i + 1 < text.length ? escape(text, i, out) : copy(text[i], out);
        }
        return Optional.of(out.toByteArray());
    }

    private static int copy(byte octet, ByteArrayOutputStream out) {
        out.write(octet);
        return 1;
    }

    /** Writes what the escape at i stands for; how many bytes it takes. */
    private static int escape(byte[] text, int i, ByteArrayOutputStream out) {
        byte letter = text[i + 1];
        int digits = letter == 'u' ? 4 : letter == 'x' ? 2 : 0;
        int code = digits == 0 ? -1 : hex(text, i + 2, digits);
        if (code >= 0) {
            int low = Character.isHighSurrogate((char) code) ? lowSurrogate(text, i + 6) : -1;
            int point = low < 0 ? code : Character.toCodePoint((char) code, (char) low);
            out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            return 2 + digits + (low < 0 ? 0 : 6);
        }
        out.write(
                switch (letter) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> letter;
                });
        return 2;
    }

    private static int lowSurrogate(byte[] text, int i) {
        if (i + 1 >= text.length || text[i] != '\\' || text[i + 1] != 'u') {
            return -1;
        }
        int code = hex(text, i + 2, 4);
        return code >= 0 && Character.isLowSurrogate((char) code) ? code : -1;
    }

    private static int hex(byte[] text, int from, int digits) {
        if (from + digits > text.length) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text[i], HEX);
            if (digit < 0) {
                return -1;
            }
            value = value * HEX + digit;
        }
        return value;
    }
}
