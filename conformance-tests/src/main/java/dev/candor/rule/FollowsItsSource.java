package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Trial;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** IDENT-03: where one source fact has another value and the other sources the same, so has the identifier. */
final class FollowsItsSource implements Rule {
    @Override
    public String requirement() {
        return "IDENT-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> derived = profile.identifiers().stream()
                .filter(identifier -> identifier.kind() == Identifier.Kind.DERIVED)
                .toList();
        if (derived.isEmpty()) {
            return Verdict.inapplicable("the profile declares no derived identifier");
        }
        List<Pair> pairs = Pair.of(trial);
        List<Finding> findings = new ArrayList<>();
        List<String> compared = new ArrayList<>();
        Set<String> left = new TreeSet<>();
        for (Identifier identifier : derived) {
            for (String source : sources(identifier, trial)) {
                List<Pair> telling = pairs.stream()
                        .filter(pair -> pair.changed(identifier).equals(Optional.of(Set.of(source))))
                        .filter(pair -> pair.tells(identifier))
                        .toList();
                if (telling.isEmpty()) {
                    left.add(source);
                } else {
                    compared.add(identifier.name() + " with " + source);
                }
                telling.stream()
                        .filter(pair -> pair.same(identifier))
                        .findFirst()
                        .ifPresent(pair -> findings.add(finding(pair, identifier, source)));
            }
        }
        return findings.isEmpty() && compared.isEmpty()
                ? nothingCompared(trial, left)
                : Verdict.of(findings, "changed " + String.join(", ", compared) + rest(left));
    }

    private static Set<String> sources(Identifier identifier, Trial trial) {
        Set<String> sources = new TreeSet<>();
        Under.of(trial)
                .forEach(
                        run -> run.derivation(identifier).ifPresent(derivation -> sources.addAll(derivation.labels())));
        return sources;
    }

    private static Finding finding(Pair pair, Identifier identifier, String source) {
        Identified value = pair.later().first(identifier).orElseThrow();
        return value.finding(
                "another value than in " + pair.before() + ", since " + source + " is another", "the same value");
    }

    private static Verdict nothingCompared(Trial trial, Set<String> left) {
        if (left.isEmpty()) {
            return Verdict.inconclusive("no two runs sent an identifier whose sources are known");
        }
        boolean ofMachine = Facts.OF_THE_MACHINE.containsAll(left);
        String sources = String.join(", ", left);
        return trial.proof() == Proof.OPEN && ofMachine
                ? Verdict.untested("only in a sealed world can the machine have another " + sources)
                : Verdict.inconclusive("no two runs that differ in " + sources + " alone sent the identifier");
    }

    private static String rest(Set<String> left) {
        return left.isEmpty() ? "" : "; not changed here: " + String.join(", ", left);
    }
}
