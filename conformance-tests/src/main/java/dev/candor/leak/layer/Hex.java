package dev.candor.leak.layer;

import java.util.Arrays;

/** Hexadecimal in either letter case, also where a digit stands before it. */
public final class Hex implements TokenLayer {
    private static final int[] VALUES = values();

    @Override
    public String name() {
        return "hex";
    }

    @Override
    public int alphabet() {
        return Octets.HEX;
    }

    /** Of what the shortest needle takes. */
    @Override
    public int shortest() {
        return 11;
    }

    @Override
    public int words() {
        return 8;
    }

    @Override
    public int offsets() {
        return 2;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        int at = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            out[at++] = (byte) (VALUES[text[i]] << 4 | VALUES[text[i + 1]]);
        }
        if (i < to) {
            out[at] = (byte) (VALUES[text[i]] << 4);
        }
        return (to - from) * 4;
    }

    /** -1 where it is none. */
    static int digit(byte octet) {
        return VALUES[octet & 0xff];
    }

    /** What two digits from i on give, -1 where they are none. */
    static int octet(byte[] text, int i, int to) {
        if (i + 1 >= to) {
            return -1;
        }
        int high = digit(text[i]);
        int low = digit(text[i + 1]);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int[] values() {
        int[] values = new int[256];
        Arrays.fill(values, -1);
        for (int octet = 0; octet < 128; octet++) {
            values[octet] = Character.digit(octet, 16);
        }
        return values;
    }
}
