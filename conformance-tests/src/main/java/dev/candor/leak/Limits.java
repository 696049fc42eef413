package dev.candor.leak;

/** How much is undone for one exchange, so that nothing that was sent can hold up the search. */
final class Limits {
    static final int DEPTH = 6;

    private static final int EXPANSION = 200;
    private static final int SMALL = 1 << 16;
    private static final int TEXTS = 4_000;
    private static final int BYTES_A_TEXT = 64;
    private static final long BYTES = 64L << 20;

    private final LongSet seen = new LongSet();
    private long texts;
    private long bytes;
    private boolean exceeded;

    /** With the size of the exchange. */
    Limits(long size) {
        this.texts = TEXTS + size / BYTES_A_TEXT;
        this.bytes = BYTES;
    }

    /** Whether there was more to undo than is looked into. */
    boolean exceeded() {
        return exceeded;
    }

    /** Whether a text is to be looked into: it is new, and there is room for it. */
    boolean admit(byte[] text, int depth) {
        if (depth > DEPTH) {
            exceeded = true;
            return false;
        }
        if (!seen.add(hash(text) * (DEPTH + 1) + depth)) {
            return false;
        }
        texts--;
        bytes -= text.length;
        exceeded |= texts < 0 || bytes < 0;
        return texts >= 0 && bytes >= 0;
    }

    /** How far so many compressed bytes are expanded. */
    int most(int compressed) {
        return (int) Math.max(0, Math.min(bytes, (long) EXPANSION * compressed + SMALL));
    }

    /** What was expanded to its bound may go on behind it. */
    boolean expanded(int size, int most) {
        exceeded |= size >= most;
        return size >= most;
    }

    private static long hash(byte[] text) {
        long hash = text.length;
        for (byte octet : text) {
            hash = (hash ^ octet) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
