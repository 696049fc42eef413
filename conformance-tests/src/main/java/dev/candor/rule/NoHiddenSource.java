package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IDENT-04: where no declared source of an identifier changes, nothing else that changes gives it another value. */
final class NoHiddenSource implements Rule {
    /** What tells one project, or one machine, from another: a value kept for each follows it by what it is for. */
    private static final Set<String> OF_A_PROJECT = Set.of("project", "cwd", "home", "remote", "repo-id");

    private static final Set<String> OF_A_MACHINE = Set.of("host", "mac", "machine-id");

    @Override
    public String requirement() {
        return "IDENT-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> lasting = profile.identifiers().stream()
                .filter(identifier -> SameIdentifier.LASTING.contains(identifier.scope()))
                .toList();
        if (lasting.isEmpty()) {
            return Verdict.inapplicable("the profile declares no identifier that lasts longer than a run");
        }
        List<Pair> pairs = Pair.of(trial);
        List<Finding> findings = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        for (Identifier identifier : lasting) {
            List<Pair> telling = pairs.stream()
                    .filter(pair -> isToStay(pair, identifier) && pair.tells(identifier))
                    .toList();
            if (telling.stream().anyMatch(pair -> pair.unlike().isEmpty() && !pair.same(identifier))) {
                return Verdict.inconclusive(
                        identifier.name() + " changes although nothing else does, so nothing shows what it follows");
            }
            if (telling.stream().anyMatch(pair -> !pair.unlike().isEmpty())) {
                compared.add(identifier.name());
            }
            findings.addAll(changes(telling, identifier));
        }
        return findings.isEmpty() && compared.isEmpty()
                ? Verdict.inconclusive("no two runs with other facts but the same sources sent an identifier")
                : Verdict.of(findings, "the same whatever else changed: " + String.join(", ", compared));
    }

    /** Whether nothing that the identifier may follow is another in the later run. */
    private static boolean isToStay(Pair pair, Identifier identifier) {
        if (identifier.kind() == Kind.DERIVED) {
            return pair.changed(identifier).filter(Set::isEmpty).isPresent();
        }
        return pair.oneWorld()
                && between(pair).stream().noneMatch(run -> SameIdentifier.ends(identifier, run))
                && (identifier.scope() != Scope.PROJECT
                        || pair.unlike().stream().noneMatch(OF_A_PROJECT::contains))
                && (identifier.scope() != Scope.MACHINE
                        || pair.unlike().stream().noneMatch(OF_A_MACHINE::contains));
    }

    private static List<Run> between(Pair pair) {
        return pair.later().world().runs().stream()
                .filter(run -> run.index() > pair.earlier().run().index()
                        && run.index() <= pair.later().run().index())
                .toList();
    }

    /** For each run with another value the one before it that differs in least; of these, those that say most exactly why. */
    private static List<Finding> changes(List<Pair> telling, Identifier identifier) {
        List<Pair> closest = new ArrayList<>();
        telling.stream()
                .map(Pair::later)
                .distinct()
                .forEach(later -> telling.stream()
                        .filter(pair -> pair.later().equals(later) && !pair.same(identifier))
                        .min(Comparator.comparing(pair -> pair.unlike().size()))
                        .ifPresent(closest::add));
        Optional<Integer> least =
                closest.stream().map(pair -> pair.unlike().size()).min(Comparator.naturalOrder());
        return closest.stream()
                .filter(pair ->
                        least.filter(size -> pair.unlike().size() == size).isPresent())
                .map(pair -> finding(pair, identifier))
                .toList();
    }

    private static Finding finding(Pair pair, Identifier identifier) {
        Identified value = pair.later().first(identifier).orElseThrow();
        Set<String> unlike = pair.unlike();
        String what = unlike.size() == 1 ? " alone is another" : " are others";
        return value.finding(
                "the same value as in " + pair.before() + ", since " + String.join(", ", unlike) + what,
                "another value");
    }
}
