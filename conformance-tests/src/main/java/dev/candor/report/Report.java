package dev.candor.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.candor.rule.Finding;
import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.spec.Level;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.KnownFailure;
import dev.candor.trial.Proof;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The verdicts of all requirements on one implementation under one profile (schema {@code urn:candor:meta:report}). */
@JsonPropertyOrder({
    "candor",
    "implementation",
    "profile",
    "seed",
    "proof",
    "world",
    "partial",
    "conforms",
    "totals",
    "verdicts",
    "notTested",
    "untestedRules",
    "notObservable",
    "again"
})
public record Report(
        Candor candor,
        Judgee implementation,
        String profile,
        long seed,
        Proof proof,
        Proof world,
        boolean partial,
        boolean conforms,
        Totals totals,
        List<Line> verdicts,
        List<NotTested> notTested,
        List<UntestedRule> untestedRules,
        List<Profile.NotObservable> notObservable,
        Again again,
        @JsonIgnore Answer answer,
        @JsonIgnore List<String> complaints) {

    /** Versions of kit and specification. */
    public record Candor(String kit, String specification) {}

    /** What was judged. */
    public record Judgee(String name, String version) {}

    /** One verdict. */
    public record Line(
            String requirement,
            Level level,
            boolean promised,
            String scenario,
            Outcome outcome,
            String reason,
            List<Finding> findings,
            long millis) {
        static Line of(Judged judged) {
            return new Line(
                    judged.requirement(),
                    judged.level(),
                    judged.promised(),
                    judged.scenario(),
                    judged.outcome(),
                    judged.verdict().reason(),
                    judged.verdict().findings(),
                    judged.millis());
        }
    }

    /** What was not tested, and why. */
    public record NotTested(String requirement, String scenario, String reason) {}

    /** A requirement that no broken implementation was found out by in the tests of the kit, and why. */
    public record UntestedRule(String requirement, String reason) {
        /** Those of the specification, in its order. */
        public static List<UntestedRule> of(Specification specification) {
            return specification.requirements().stream()
                    .flatMap(one -> one.untested().map(why -> new UntestedRule(one.id(), why)).stream())
                    .toList();
        }
    }

    /**
     * Which scenarios were played again alone, as a promise failed there without being known to.
     *
     * @param most where more failed than these, none is played again: so many are no accident
     * @param tolerated whether what then passes is let pass
     * @param played names of those that were
     * @param left names of those that were not, being too many
     */
    public record Again(int most, boolean tolerated, List<String> played, List<String> left) {
        /** Nothing is played again. */
        static final Again NEVER = new Again(0, false, List.of(), List.of());
    }

    /**
     * What the answer rests on beside the verdicts.
     *
     * @param frozen ids of the release's requirements
     * @param untested of the specification; the report has those that it judges
     * @param partial whether only a selection was asked for
     * @param known accepted failures
     */
    public record Terms(
            Candor candor,
            Judgee implementation,
            Profile profile,
            long seed,
            Proof proof,
            Set<String> frozen,
            List<UntestedRule> untested,
            boolean partial,
            List<KnownFailure> known,
            LocalDate today) {}

    /** Draws the answer from verdicts none of which was reached a second time. */
    static Report of(Terms terms, List<Judged> judged) {
        return of(terms, judged, Again.NEVER);
    }

    /** Draws the answer from the verdicts. */
    static Report of(Terms terms, List<Judged> judged, Again again) {
        KnownFailures accepted = new KnownFailures(terms.known(), terms.today());
        List<String> complaints = accepted.stale(judged, terms.partial());
        Answer answer = answer(terms, judged, accepted, complaints, again.tolerated());
        return new Report(
                terms.candor(),
                terms.implementation(),
                terms.profile().id(),
                terms.seed(),
                terms.proof(),
                terms.proof(),
                terms.partial(),
                answer == Answer.CONFORMS,
                Totals.of(judged, accepted),
                judged.stream().map(Line::of).toList(),
                judged.stream()
                        .filter(Answer::notTested)
                        .map(j -> new NotTested(
                                j.requirement(), j.scenario(), j.verdict().reason()))
                        .toList(),
                terms.untested().stream()
                        .filter(rule -> addressed(judged).contains(rule.requirement()))
                        .toList(),
                terms.profile().notObservable(),
                again,
                answer,
                complaints);
    }

    private static Set<String> addressed(List<Judged> judged) {
        return judged.stream().map(Judged::requirement).collect(Collectors.toSet());
    }

    private static Answer answer(
            Terms terms, List<Judged> judged, KnownFailures accepted, List<String> complaints, boolean tolerant) {
        if (judged.isEmpty() || (!terms.partial() && !addressed(judged).containsAll(terms.frozen()))) {
            return Answer.NOTHING_SELECTED;
        }
        boolean fails = judged.stream().anyMatch(j -> Answer.weighs(j, accepted, tolerant)) || !complaints.isEmpty();
        return fails ? Answer.FAILS : Answer.CONFORMS;
    }
}
