package dev.candor.leak.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Percent encoding, of any octet. */
public final class Percent implements TextLayer {
    @Override
    public String name() {
        return "percent";
    }

    @Override
    public int sign() {
        return Octets.PERCENT;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        int first = from;
        while (first < to && octet(text, first, to) < 0) {
            first++;
        }
        if (first == to) {
            return null;
        }
        byte[] out = new byte[to - from];
        System.arraycopy(text, from, out, 0, first - from);
        int size = first - from;
        for (int i = first; i < to; i++) {
            int octet = octet(text, i, to);
            out[size++] = (byte) (octet < 0 ? text[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return Arrays.copyOf(out, size);
    }

    private static int octet(byte[] text, int i, int to) {
        return text[i] == '%' ? Hex.octet(text, i + 1, to) : -1;
    }
}
