package dev.candor.cli;

import dev.candor.scan.Notice;
import java.io.PrintWriter;

/** Names what was not read: of each file the first places, then how many more. */
final class Notices {
    private static final int NAMED = 20;

    private final PrintWriter out;
    private String file = "";
    private long places;

    Notices(PrintWriter out) {
        this.out = out;
    }

    void add(Notice notice) {
        if (!notice.file().equals(file)) {
            end();
            file = notice.file();
        }
        places++;
        if (places <= NAMED) {
            out.println(Printable.of(notice.toString()));
            out.flush();
        }
    }

    void end() {
        if (places > NAMED) {
            out.println(Printable.of(file + ": and so in " + (places - NAMED) + " more places, which are not named"));
            out.flush();
        }
        places = 0;
    }
}
