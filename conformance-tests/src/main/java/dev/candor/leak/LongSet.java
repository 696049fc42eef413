package dev.candor.leak;

/** Numbers that are none twice; those of a map would each be an object, and there are as many as tokens. */
final class LongSet {
    private long[] slots = new long[64];
    private int size;

    /** Whether it was not in it before. */
    boolean add(long number) {
        long key = number == 0 ? 1 : number;
        if (2 * size > slots.length) {
            long[] before = slots;
            slots = new long[2 * before.length];
            for (long one : before) {
                if (one != 0) {
                    slots[slot(one)] = one;
                }
            }
        }
        int slot = slot(key);
        if (slots[slot] == key) {
            return false;
        }
        slots[slot] = key;
        size++;
        return true;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9e3779b97f4a7c15L >>> 40) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
