package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.trial.KnownFailure;
import java.time.LocalDate;
import java.util.List;

/** The failures that an implementer has accepted in writing; one that passes, or has expired, is an error itself. */
final class KnownFailures {
    private final List<KnownFailure> accepted;
    private final LocalDate today;

    KnownFailures(List<KnownFailure> accepted, LocalDate today) {
        this.accepted = List.copyOf(accepted);
        this.today = today;
    }

    /** Whether a failed verdict is accepted today. */
    boolean accepts(Judged judged) {
        return judged.outcome() == Outcome.FAILED
                && accepted.stream().anyMatch(known -> matches(known, judged) && !expired(known));
    }

    /**
     * The entries that must be taken out or renewed, as sentences.
     *
     * @param partial whether only a selection was judged: then nothing is said of entries outside it
     */
    List<String> stale(List<Judged> judged, boolean partial) {
        return accepted.stream()
                .filter(known -> !partial
                        || judged.stream().anyMatch(j -> j.requirement().equals(known.requirement())))
                .filter(known -> expired(known)
                        || judged.stream().anyMatch(j -> matches(known, j) && j.outcome() == Outcome.PASSED)
                        || judged.stream().noneMatch(j -> matches(known, j)))
                .map(known -> known.requirement() + " in " + known.scenario() + ": " + why(known, judged))
                .toList();
    }

    private String why(KnownFailure known, List<Judged> judged) {
        if (expired(known)) {
            return "expired on " + known.expires() + "; renew it with a reason, or mend the failure";
        }
        return judged.stream().anyMatch(j -> matches(known, j))
                ? "passes now; take the entry out of knownFailures"
                : "no such verdict exists (candor test --plan shows the scenarios); take the entry out of knownFailures";
    }

    private boolean expired(KnownFailure known) {
        return LocalDate.parse(known.expires()).isBefore(today);
    }

    private static boolean matches(KnownFailure known, Judged judged) {
        return known.requirement().equals(judged.requirement())
                && known.scenario().equals(judged.scenario());
    }
}
