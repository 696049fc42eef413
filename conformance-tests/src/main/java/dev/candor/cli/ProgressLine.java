package dev.candor.cli;

import dev.candor.junit.Progress;
import java.io.PrintWriter;

/** Shows how far the judging has come: one line that renews itself on a terminal, plain lines elsewhere. */
final class ProgressLine implements Progress {
    static final String RENEW = "\r\u001b[K";

    private final PrintWriter out;
    private final int scenarios;
    private int over;

    ProgressLine(PrintWriter out, int scenarios) {
        this.out = out;
        this.scenarios = scenarios;
    }

    /** Whether a person watches. */
    static boolean onTerminal() {
        return System.console() != null && !"dumb".equals(System.getenv("TERM"));
    }

    @Override
    public void over(String scenario, int passed, int other) {
        if (over == scenarios) {
            return;
        }
        over++;
        String line = String.format(
                "scenario %d of %d: %s, %d of %d passed", over, scenarios, scenario, passed, passed + other);
        if (onTerminal()) {
            out.print(RENEW + line + (over == scenarios ? RENEW : ""));
        } else {
            out.println(line);
        }
        out.flush();
    }
}
