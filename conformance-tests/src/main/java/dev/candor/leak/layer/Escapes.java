package dev.candor.leak.layer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Backslash escapes as in JSON and most languages: {@code \n \" \/ \x41 \}{@code u0041}. */
public final class Escapes implements TextLayer {
    @Override
    public String name() {
        return "escape";
    }

    @Override
    public int sign() {
        return Octets.BACKSLASH;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        boolean any = false;
        for (int i = from; i < to; ) {
            boolean escape = text[i] == '\\' && i + 1 < to;
            any |= escape;
            if (escape) {
                i += escape(text, i, to, out);
            } else {
                out.write(text[i++]);
            }
        }
        return any ? out.toByteArray() : null;
    }

    /** Writes what the escape at i stands for; how many bytes it takes. */
    private static int escape(byte[] text, int i, int to, ByteArrayOutputStream out) {
        byte letter = text[i + 1];
        if (letter == 'u') {
            return unicode(text, i, to, out);
        }
        int octet = letter == 'x' ? Hex.octet(text, i + 2, to) : -1;
        if (octet >= 0) {
            out.write(octet);
            return 4;
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

    private static int unicode(byte[] text, int i, int to, ByteArrayOutputStream out) {
        int code = code(text, i, to);
        if (code < 0) {
            out.write('u');
            return 2;
        }
        int low = Character.isHighSurrogate((char) code) ? code(text, i + 6, to) : -1;
        boolean pair = low >= 0 && Character.isLowSurrogate((char) low);
        int point = pair ? Character.toCodePoint((char) code, (char) low) : code;
        out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        return pair ? 12 : 6;
    }

    /** The four digits of an escape, -1 where none begins there. */
    private static int code(byte[] text, int i, int to) {
        boolean there = i + 6 <= to && text[i] == '\\' && text[i + 1] == 'u';
        int high = there ? Hex.octet(text, i + 2, to) : -1;
        int low = there ? Hex.octet(text, i + 4, to) : -1;
        return high < 0 || low < 0 ? -1 : high << Byte.SIZE | low;
    }
}
