package dev.candor.rule;

import java.util.List;

/**
 * What one rule concluded on one scenario.
 *
 * @param reason one sentence; never empty unless passed
 * @param findings what was found; empty unless failed
 */
public record Verdict(Outcome outcome, String reason, List<Finding> findings) {
    /** How many findings are kept; the reason tells how many there were. */
    private static final int KEPT = 1_000;

    public static Verdict passed(String reason) {
        return new Verdict(Outcome.PASSED, reason, List.of());
    }

    public static Verdict failed(String reason, List<Finding> findings) {
        return new Verdict(Outcome.FAILED, reason, findings.stream().limit(KEPT).toList());
    }

    public static Verdict inconclusive(String reason) {
        return new Verdict(Outcome.INCONCLUSIVE, reason, List.of());
    }

    public static Verdict inapplicable(String reason) {
        return new Verdict(Outcome.INAPPLICABLE, reason, List.of());
    }

    public static Verdict untested(String reason) {
        return new Verdict(Outcome.UNTESTED, reason, List.of());
    }

    /** Failed where there are findings, else passed for the reason given. */
    public static Verdict of(List<Finding> findings, String whenPassed) {
        if (findings.isEmpty()) {
            return passed(whenPassed);
        }
        Finding first = findings.get(0);
        String more = findings.size() > 1 ? " (and " + (findings.size() - 1) + " more)" : "";
        String at = first.at().isEmpty() ? "the body" : first.at();
        return failed(at + ": expected " + first.expected() + ", but was " + first.actual() + more, findings);
    }
}
