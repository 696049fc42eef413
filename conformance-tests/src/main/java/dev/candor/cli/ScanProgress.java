package dev.candor.cli;

import dev.candor.scan.Totals;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line that renews itself, where a person watches; nothing elsewhere. */
final class ScanProgress {
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final PrintWriter out;
    private final boolean watched;
    private final long began = System.nanoTime();
    private long shown = began;
    private boolean stands;

    ScanProgress(PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    void show(Totals totals) {
        long now = System.nanoTime();
        if (!watched || now - shown < PAUSE) {
            return;
        }
        double mega = totals.bytes() / MEGA;
        double speed = mega / ((now - began) / NANOS);
        out.printf(
                Locale.ROOT, "%s%.1f MB, %d exchanges, %.1f MB/s", ProgressLine.RENEW, mega, totals.exchanges(), speed);
        out.flush();
        shown = now;
        stands = true;
    }

    /** Makes room for other lines. */
    void clear() {
        if (stands) {
            out.print(ProgressLine.RENEW);
            out.flush();
            stands = false;
        }
    }
}
