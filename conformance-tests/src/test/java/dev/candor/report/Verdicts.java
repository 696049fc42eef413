package dev.candor.report;

import dev.candor.rule.Finding;
import dev.candor.rule.Judged;
import dev.candor.rule.Verdict;
import dev.candor.spec.Level;
import dev.candor.spec.Specification;
import dev.candor.trial.KnownFailure;
import dev.candor.trial.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Judged verdicts for the tests of this package. */
final class Verdicts {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Verdicts() {}

    static Judged must(String requirement, Verdict verdict) {
        return new Judged(requirement, Level.MUST, true, "granted", verdict, 1, false);
    }

    static Judged should(String requirement, Verdict verdict) {
        return new Judged(requirement, Level.SHOULD, false, "granted", verdict, 1, false);
    }

    static Verdict failed() {
        return Verdict.of(List.of(new Finding(0, 0, "/0/eventType", "a", "b")), "");
    }

    static Report report(List<KnownFailure> known, Judged... judged) {
        return report(known, Set.of(), false, judged);
    }

    static Report report(List<KnownFailure> known, Set<String> frozen, boolean partial, Judged... judged) {
        return report(Proof.OPEN, known, frozen, partial, judged);
    }

    static Report report(Proof proof, Judged... judged) {
        return report(proof, List.of(), Set.of(), false, judged);
    }

    private static Report report(
            Proof proof, List<KnownFailure> known, Set<String> frozen, boolean partial, Judged... judged) {
        return Report.of(
                new Report.Terms(
                        new Report.Candor("1.0.0", "1.0"),
                        new Report.Judgee("acme", "1.2.3"),
                        Specification.shipped().profile("gatsby"),
                        1,
                        proof,
                        frozen,
                        List.of(new Report.UntestedRule("SHAPE-09", "nobody broke it")),
                        partial,
                        known,
                        TODAY),
                List.of(judged));
    }
}
