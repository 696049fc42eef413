package dev.candor.leak.digest;

/** Numbers of 64 bits, found again by as many of their upper bits as are known, 32 at least. */
final class Prefixes {
    /** Bits of the map that says which numbers cannot be there, small enough for a processor's cache. */
    private static final int MAP = 25;

    private static final int WORD = 6;

    private final long[] numbers;
    /** Index of a number plus one, from the place on that its upper bits give; 0 is free. */
    private final int[] slots;

    private final long[] map = new long[1 << MAP - WORD];
    private final int shift;

    Prefixes(long[] numbers) {
        this.numbers = numbers;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, numbers.length + numbers.length / 4));
        this.shift = Long.SIZE - bits;
        this.slots = new int[1 << bits];
        for (int i = 0; i < numbers.length; i++) {
            int slot = (int) (numbers[i] >>> shift);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
            int bit = (int) (numbers[i] >>> Long.SIZE - MAP);
            map[bit >>> WORD] |= 1L << bit;
        }
    }

    /** Whether one may agree; most that do not are told apart here. */
    boolean mayHold(long number) {
        int bit = (int) (number >>> Long.SIZE - MAP);
        return (map[bit >>> WORD] & 1L << bit) != 0;
    }

    /** What to do with the index of a number that agrees. */
    interface Match {
        void at(int index);
    }

    /** All numbers that agree in the bits of the mask. */
    void find(long number, long mask, Match match) {
        for (int slot = (int) (number >>> shift); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            if ((numbers[slots[slot] - 1] & mask) == (number & mask)) {
                match.at(slots[slot] - 1);
            }
        }
    }
}
