package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.spec.Level;

/** The answer of one report, as an exit status. */
public enum Answer {
    CONFORMS(0),
    /** A MUST failed, was inconclusive or unstable, or cannot be tested because the implementation lacks what it needs. */
    FAILS(1),
    /** The implementation or its description cannot be run. */
    SET_UP_ERROR(2),
    /** The kit itself failed. */
    KIT_FAULT(3),
    /** Nothing was selected, or a requirement of the release was not addressed. */
    NOTHING_SELECTED(4);

    private final int status;

    Answer(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /**
     * Whether one verdict keeps an implementation from conforming.
     *
     * @param tolerant whether one that failed, and passed when it was played again, is let pass
     */
    static boolean weighs(Judged judged, KnownFailures accepted, boolean tolerant) {
        if (judged.level() != Level.MUST) {
            return false;
        }
        return switch (judged.outcome()) {
            case FAILED -> !accepted.accepts(judged);
            case INCONCLUSIVE -> true;
            case UNSTABLE -> !tolerant;
            case UNTESTED -> judged.byImplementation();
            case PASSED, INAPPLICABLE -> false;
        };
    }

    /** Whether a verdict belongs on the list of what was not tested. */
    static boolean notTested(Judged judged) {
        return judged.outcome() == Outcome.UNTESTED;
    }
}
