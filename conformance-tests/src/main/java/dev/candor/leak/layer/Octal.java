package dev.candor.leak.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Octets by three octal digits behind a backslash, as shells and C write them. */
public final class Octal implements TextLayer {
    private static final int DIGITS = 3;

    @Override
    public String name() {
        return "octal";
    }

    @Override
    public int sign() {
        return Octets.BACKSLASH;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        byte[] out = new byte[to - from];
        int size = 0;
        boolean any = false;
        for (int i = from; i < to; i++) {
            int octet = text[i] == '\\' ? octet(text, i + 1, to) : -1;
            any |= octet >= 0;
            out[size++] = (byte) (octet < 0 ? text[i] : octet);
            i += octet < 0 ? 0 : DIGITS;
        }
        return any ? Arrays.copyOf(out, size) : null;
    }

    private static int octet(byte[] text, int i, int to) {
        int value = 0;
        for (int at = i; at < i + DIGITS; at++) {
            if (at >= to || text[at] < '0' || text[at] > '7') {
                return -1;
            }
            value = value << DIGITS | text[at] - '0';
        }
        return value <= 0xff ? value : -1;
    }
}
