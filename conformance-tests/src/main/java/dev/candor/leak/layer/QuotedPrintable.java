package dev.candor.leak.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Quoted-printable (RFC 2045), soft line breaks included; in either letter case. */
public final class QuotedPrintable implements TextLayer {
    @Override
    public String name() {
        return "quoted-printable";
    }

    @Override
    public int sign() {
        return Octets.EQUALS;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        int first = from;
        while (first < to
                && !(text[first] == '='
                        && (Hex.octet(text, first + 1, to) >= 0 || lineBreak(text, first + 1, to) > 0))) {
            first++;
        }
        if (first == to) {
            return null;
        }
        byte[] out = new byte[to - from];
        int size = 0;
        boolean any = false;
        for (int i = from; i < to; i++) {
            int octet = text[i] == '=' ? Hex.octet(text, i + 1, to) : -1;
            int soft = text[i] == '=' ? lineBreak(text, i + 1, to) : 0;
            any |= octet >= 0 || soft > 0;
            if (soft > 0) {
                i += soft;
            } else {
                out[size++] = (byte) (octet < 0 ? text[i] : octet);
                i += octet < 0 ? 0 : 2;
            }
        }
        return any ? Arrays.copyOf(out, size) : null;
    }

    /** How many bytes the line break at i takes; 0 where there is none. */
    private static int lineBreak(byte[] text, int i, int to) {
        if (i + 1 < to && text[i] == '\r' && text[i + 1] == '\n') {
            return 2;
        }
        return i < to && text[i] == '\n' ? 1 : 0;
    }
}
