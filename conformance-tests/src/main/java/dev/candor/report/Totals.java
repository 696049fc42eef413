package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import java.util.List;
import java.util.function.Predicate;

/** Verdicts counted once each; {@code selected} is the sum of the others. */
public record Totals(
        int selected,
        int passed,
        int failed,
        int known,
        int inconclusive,
        int unstable,
        int inapplicable,
        int untested) {

    static Totals of(List<Judged> judged, KnownFailures accepted) {
        int known = count(judged, accepted::accepts);
        return new Totals(
                judged.size(),
                count(judged, j -> j.outcome() == Outcome.PASSED),
                count(judged, j -> j.outcome() == Outcome.FAILED) - known,
                known,
                count(judged, j -> j.outcome() == Outcome.INCONCLUSIVE),
                count(judged, j -> j.outcome() == Outcome.UNSTABLE),
                count(judged, j -> j.outcome() == Outcome.INAPPLICABLE),
                count(judged, j -> j.outcome() == Outcome.UNTESTED));
    }

    private static int count(List<Judged> judged, Predicate<Judged> which) {
        return (int) judged.stream().filter(which).count();
    }
}
