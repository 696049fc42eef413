package dev.candor.cli;

import dev.candor.scan.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last line: what was found, and of what nothing is known. */
record ScanSummary(Totals totals, List<String> asText, List<String> tooShort) {
    private static final double MEGA = 1e6;

    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(String.format(
                Locale.ROOT,
                "%s in %s (%s, %.1f MB)",
                totals.findings() == 0 ? "nothing found" : count(totals.findings(), "finding"),
                where(),
                count(totals.files(), "file"),
                totals.bytes() / MEGA));
        if (totals.dark() > 0) {
            parts.add("not looked into: " + count(totals.dark(), "part"));
        }
        if (totals.broken() > 0) {
            parts.add("not read: " + count(totals.broken(), "place"));
        }
        parts.addAll(untestable());
        return Printable.of(String.join("; ", parts));
    }

    /** The facts that could not be told apart, whatever was found. */
    List<String> untestable() {
        List<String> parts = new ArrayList<>();
        if (!asText.isEmpty()) {
            parts.add("not testable as text: " + String.join(", ", asText));
        }
        if (!tooShort.isEmpty()) {
            parts.add("not testable, empty or of one character: " + String.join(", ", tooShort));
        }
        return parts;
    }

    private String where() {
        String all = count(totals.exchanges(), "exchange");
        return totals.findings() == 0 ? all : totals.affected() + " of " + all;
    }

    private static String count(long size, String noun) {
        return size + " " + noun + (size == 1 ? "" : "s");
    }
}
