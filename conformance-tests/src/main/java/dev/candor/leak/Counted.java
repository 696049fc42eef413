package dev.candor.leak;

import dev.candor.leak.digest.Made;

/** Counts what is found, and what was left out because it had been looked into: where that grows, a text is not without. */
final class Counted implements Found {
    private final Found inner;
    private int events;

    Counted(Found inner) {
        this.inner = inner;
    }

    @Override
    public void needle(Needle needle, Way way, int origin) {
        events++;
        inner.needle(needle, way, origin);
    }

    @Override
    public void digest(Made made, String spelling, Way way, int origin) {
        events++;
        inner.digest(made, spelling, way, origin);
    }

    @Override
    public void unknown(byte[] token, String spelling, Way way, int origin) {
        events++;
        inner.unknown(token, spelling, way, origin);
    }

    @Override
    public void open(byte[] text, int from, int to) {
        inner.open(text, from, to);
    }

    int events() {
        return events;
    }

    /** Something was left out. */
    void again() {
        events++;
    }
}
