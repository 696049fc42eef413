package dev.candor.leak.digest;

/** Numbers of 64 bits, found again by as many of their upper bits as are known, 32 at least. */
final class Prefixes {
    /** Words of the map that says which numbers cannot be there, as a power of two. */
    private static final int WORDS = 19;

    /** Bits of a number that choose one in a word. */
    private static final int CHOICE = 6;

    private final long[] numbers;
    /** Index of a number plus one, from the place on that its upper bits give; 0 is free. */
    private final int[] slots;

    private final long[] map = new long[1 << WORDS];
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
            map[(int) (numbers[i] >>> Long.SIZE - WORDS)] |= marks(numbers[i]);
        }
    }

    /** Whether one may agree; most that do not are told apart here. */
    boolean mayHold(long number) {
        long marks = marks(number);
        return (map[(int) (number >>> Long.SIZE - WORDS)] & marks) == marks;
    }

    /** Two bits of a word, by bits of the number that come after those that choose the word. */
    private static long marks(long number) {
        return 1L << (number >>> Long.SIZE - WORDS - CHOICE) | 1L << (number >>> Long.SIZE - WORDS - 2 * CHOICE);
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
