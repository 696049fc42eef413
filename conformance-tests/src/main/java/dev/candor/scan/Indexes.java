package dev.candor.scan;

import java.util.BitSet;

/** Numbers of the exchanges of one file: what each says of itself where no earlier one said the same, else its line from 0. */
final class Indexes {
    /** Up to here it is remembered which were seen, in 8 MiB at most; beyond, only rising ones are told apart. */
    private static final int REMEMBERED = 1 << 26;

    private final BitSet seen = new BitSet();
    private long highest = -1;

    /**
     * The number to be used.
     *
     * @param stated what the exchange says; below 0 where it says nothing
     * @param line from 1
     */
    int of(long stated, long line) {
        if (!isFresh(stated)) {
            return (int) Math.min(Integer.MAX_VALUE, line - 1);
        }
        if (stated < REMEMBERED) {
            seen.set((int) stated);
        }
        highest = Math.max(highest, stated);
        return (int) stated;
    }

    private boolean isFresh(long stated) {
        boolean known = stated < REMEMBERED ? stated >= 0 && seen.get((int) stated) : stated <= highest;
        return stated >= 0 && stated <= Integer.MAX_VALUE && !known;
    }
}
