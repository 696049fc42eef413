package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** IDENT-05: an identifier declared random is a UUID of version 4, comes from no fact, and a wipe gives another. */
final class RandomMeansRandom implements Rule {
    private static final String EXPECTED = "a UUID of version 4";
    private static final int RANDOM_VERSION = 4;

    @Override
    public String requirement() {
        return "IDENT-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> random = profile.identifiers().stream()
                .filter(identifier -> identifier.kind() == Kind.RANDOM && "uuid4".equals(identifier.form()))
                .toList();
        if (random.isEmpty()) {
            return Verdict.inapplicable("the profile declares no random identifier");
        }
        NameBased nameBased = NameBased.of(trial.facts());
        Set<String> known =
                trial.control().map(control -> values(control, random)).orElse(Set.of());
        List<Finding> findings = new ArrayList<>();
        int judged = 0;
        for (Identifier identifier : random) {
            List<Identified> distinct = distinct(trial, identifier);
            judged += distinct.size();
            distinct.forEach(one -> fault(one, nameBased, known).ifPresent(findings::add));
        }
        findings.addAll(SameIdentifier.changes(trial, lasting(random)));
        if (findings.isEmpty() && (judged == 0 || trial.control().isPresent() && known.isEmpty())) {
            return Verdict.inconclusive(
                    "no random identifier arrived" + (judged == 0 ? "" : " in the other installation"));
        }
        String compared = trial.control().isPresent() ? ", none of them that of another installation" : "";
        return Verdict.of(findings, "values of version 4, none of them made from a fact" + compared + ": " + judged);
    }

    private static List<Identifier> lasting(List<Identifier> random) {
        return random.stream()
                .filter(identifier -> identifier.scope() != Scope.RUN && identifier.scope() != Scope.EVENT)
                .toList();
    }

    /** Where each value of an identifier was sent first. */
    private static List<Identified> distinct(Trial trial, Identifier identifier) {
        List<Identified> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Run run : trial.runs()) {
            Identified.in(run, identifier).stream()
                    .filter(one -> seen.add(one.text()))
                    .forEach(all::add);
        }
        return all;
    }

    private static Set<String> values(Trial trial, List<Identifier> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> distinct(trial, identifier).stream())
                .map(Identified::text)
                .collect(Collectors.toSet());
    }

    private static Optional<Finding> fault(Identified one, NameBased nameBased, Set<String> known) {
        Optional<Uuid> uuid = Uuid.endOf(one.text());
        Optional<String> origin = uuid.flatMap(nameBased::origin);
        if (origin.isPresent()) {
            return Optional.of(one.finding("a random value", origin.get()));
        }
        if (uuid.isEmpty()) {
            return Optional.of(one.finding(EXPECTED, "no UUID"));
        }
        if (!uuid.get().isStandard() || uuid.get().version() != RANDOM_VERSION) {
            return Optional.of(
                    one.finding(EXPECTED, "a UUID of version " + uuid.get().version()));
        }
        return known.contains(one.text())
                ? Optional.of(one.finding("another value after a wipe", "that of another installation"))
                : Optional.empty();
    }
}
