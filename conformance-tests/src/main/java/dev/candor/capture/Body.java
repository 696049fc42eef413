package dev.candor.capture;

import java.io.ByteArrayOutputStream;

/** The body of one request: its beginning is kept, all of it is counted. */
final class Body {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
    private final Budget budget;
    private long bytes;

    Body(Budget budget) {
        this.budget = budget;
    }

    void add(byte[] from, int offset, int length) {
        // Once a byte was left out nothing more is kept, so that what is kept has no gap.
        if (kept.size() == bytes) {
            int room = Math.min(length, Exchange.KEPT - kept.size());
            kept.write(from, offset, budget.take(room));
        }
        bytes += length;
    }

    /** Gives back what was kept of a body that never became whole. */
    void drop() {
        budget.giveBack(kept.size());
        kept.reset();
    }

    byte[] kept() {
        return kept.toByteArray();
    }

    long bytes() {
        return bytes;
    }
}
