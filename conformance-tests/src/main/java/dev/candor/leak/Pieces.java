package dev.candor.leak;

import dev.candor.leak.layer.Octets;
import java.util.Arrays;

/** Short texts of a JSON document that may be pieces of one: under the same key, or under keys that differ in their numbers. */
final class Pieces {
    /** A longer text is no piece. */
    private static final int LONGEST = 24;

    /** More pieces than that are a table; a power of two. */
    private static final int MOST = 1 << 10;

    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private long[] keys = new long[64];
    private int[] ends = new int[128];
    private int size;
    private int depth;
    private long key;
    /** Whether the text that came last is not yet known to be a value. */
    private boolean open;

    /** Takes pieces put together, and where the first of them begins. */
    interface Joined {
        void at(byte[] joined, int from);
    }

    void nest(int by) {
        depth += by;
        open = false;
    }

    /** The text that came last was a key. */
    void key(byte[] text, int from, int to) {
        if (open) {
            size--;
        }
        open = false;
        long hash = depth;
        for (int i = from; i < to; i++) {
            if ((Octets.kind(text[i]) & Octets.DECIMAL) == 0) {
                hash = (hash ^ text[i]) * FACTOR;
            }
        }
        key = hash;
    }

    void value(int from, int to) {
        open = to - from <= LONGEST && size < MOST;
        if (!open) {
            return;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ends = Arrays.copyOf(ends, 4 * size);
        }
        keys[size] = key;
        ends[2 * size] = from;
        ends[2 * size + 1] = to;
        size++;
    }

    /** All pieces under one key in their order, where they are several. */
    void each(byte[] text, Joined joined) {
        // The lower bits of a key give way to the place, so that equal ones stand together and in their order.
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = keys[i] & -MOST | i;
        }
        Arrays.sort(order);
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && (order[to] & -MOST) == (order[from] & -MOST)) {
                to++;
            }
            if (to - from > 1) {
                joined.at(joined(text, order, from, to), ends[2 * (int) (order[from] & MOST - 1)]);
            }
            from = to;
        }
    }

    private byte[] joined(byte[] text, long[] order, int from, int to) {
        byte[] out = new byte[LONGEST * 8];
        int length = 0;
        for (int i = from; i < to; i++) {
            int piece = (int) (order[i] & MOST - 1);
            int size = ends[2 * piece + 1] - ends[2 * piece];
            if (length + size <= out.length) {
                System.arraycopy(text, ends[2 * piece], out, length, size);
                length += size;
            }
        }
        return Arrays.copyOf(out, length);
    }
}
