package dev.candor.leak.layer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A digest written as one number. */
public final class Decimal implements TokenLayer {
    /** Bytes of the digests that there are. */
    private static final List<Integer> SIZES = List.of(8, 16, 20, 24, 28, 32, 36, 40, 48, 64);

    /** No digest takes more digits. */
    private static final int LONGEST = 155;

    @Override
    public String name() {
        return "decimal";
    }

    @Override
    public int alphabet() {
        return Octets.DECIMAL;
    }

    /** A number of 63 bits; most that are shorter are times. */
    @Override
    public int shortest() {
        return 17;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public void each(byte[] text, int from, int to, Sink sink) {
        if (to - from <= LONGEST) {
            BigInteger number = new BigInteger(new String(text, from, to - from, StandardCharsets.US_ASCII));
            sizes(number, sink);
            if (from > 0 && text[from - 1] == '-') {
                sizes(number.negate(), sink);
            }
        }
    }

    /** A number in as many bytes as it needs, and in as many as a digest has that begins with a zero. */
    static void sizes(BigInteger number, Sink sink) {
        byte[] bytes = number.toByteArray();
        int length = bytes.length > 1 && bytes[0] == 0 ? bytes.length - 1 : bytes.length;
        sink.at(sized(number, bytes, Math.max(Long.BYTES, length), length), length * Byte.SIZE, true);
        for (int size : SIZES) {
            if (size > length && size <= length + 2) {
                sink.at(sized(number, bytes, size, size), size * Byte.SIZE, true);
            }
        }
    }

    /** The number at the end of the first so many bytes, with its sign before it. */
    private static byte[] sized(BigInteger number, byte[] bytes, int size, int length) {
        byte[] out = new byte[size];
        for (int i = 1; i <= length; i++) {
            boolean there = i <= bytes.length;
            out[length - i] = there ? bytes[bytes.length - i] : (byte) (number.signum() < 0 ? -1 : 0);
        }
        return out;
    }
}
