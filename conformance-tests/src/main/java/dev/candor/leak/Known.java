package dev.candor.leak;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Short texts in which nothing was found before, so that names of fields and words, of which traffic mostly consists, are
 * searched once. It forgets; it never takes one text for another but by 64 bits that are the same by chance.
 */
final class Known {
    /** Longer texts do not come back. */
    static final int LONGEST = 256;

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final VarHandle NUMBERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long[] slots;
    private final int shift;

    /** With how many texts it remembers at most, as a power of two, 1 at least. */
    Known(int power) {
        this.slots = new long[1 << power];
        this.shift = Long.SIZE - power;
    }

    /** What stands for a text of a kind: of what it is searched for, since that is not the same at each depth. */
    static long mark(byte[] text, int from, int to, int kind) {
        long mark = (to - from) * FACTOR + kind;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            mark = (mark ^ (long) NUMBERS.get(text, i)) * FACTOR;
            mark ^= mark >>> 29;
        }
        for (; i < to; i++) {
            mark = (mark ^ text[i]) * FACTOR;
        }
        mark ^= mark >>> 32;
        return mark == 0 ? 1 : mark;
    }

    boolean has(long mark) {
        return slots[(int) (mark >>> shift)] == mark;
    }

    void add(long mark) {
        slots[(int) (mark >>> shift)] = mark;
    }
}
