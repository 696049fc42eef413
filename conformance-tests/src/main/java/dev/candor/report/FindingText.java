package dev.candor.report;

import dev.candor.report.Report.Line;
import dev.candor.rule.Finding;

/** Findings as their reader sees them. */
final class FindingText {
    /** As many as a person reads; the rest stands in report.json. */
    private static final int SHOWN = 5;

    private FindingText() {}

    static String of(Line line) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : line.findings().stream().limit(SHOWN).toList()) {
            text.append("  ").append(place(finding)).append('\n');
            text.append("    expected: ").append(printable(finding.expected())).append('\n');
            text.append("    but was:  ").append(printable(finding.actual())).append('\n');
        }
        if (line.findings().size() > SHOWN) {
            text.append("  and ").append(line.findings().size() - SHOWN).append(" more in report.json\n");
        }
        return text.toString();
    }

    private static String place(Finding finding) {
        StringBuilder place = new StringBuilder();
        if (finding.run() != null) {
            place.append("run ").append(finding.run()).append("  ");
        }
        if (finding.exchange() != null) {
            place.append("exchange ").append(finding.exchange()).append("  ");
        }
        return place.append(printable(finding.at())).toString();
    }

    /** What an implementation sent must not steer the reader's terminal, by control characters or by marks of direction. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    }
}
