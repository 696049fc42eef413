package dev.candor.cli;

import dev.candor.scan.Found;
import dev.candor.scan.Listener;
import dev.candor.scan.Notice;
import dev.candor.scan.Totals;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints what a scan shows, as it comes. */
final class ScanTelling implements Listener {
    private final PrintWriter out;
    private final Consumer<Found> page;
    private final Notices notices;
    private final ScanProgress progress;

    ScanTelling(PrintWriter out, Consumer<Found> page, Notices notices, ScanProgress progress) {
        this.out = out;
        this.page = page;
        this.notices = notices;
        this.progress = progress;
    }

    @Override
    public void found(Found found) {
        progress.clear();
        page.accept(found);
    }

    @Override
    public void notice(Notice notice) {
        progress.clear();
        notices.add(notice);
    }

    @Override
    public void soFar(Totals totals) {
        out.flush();
        progress.show(totals);
    }

    /** Who reads through a pipe may have gone; the standard output keeps to itself that it failed. */
    @Override
    public boolean enough() {
        return out.checkError() || System.out.checkError();
    }

    void end() {
        progress.clear();
        notices.end();
    }
}
