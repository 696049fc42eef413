package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Trial;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** IDENT-10: two worlds that lack the same fact and have no other one in common share no identifier. */
final class DeclaredFallback implements Rule {
    @Override
    public String requirement() {
        return "IDENT-10";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        List<String> held = new ArrayList<>();
        Set<String> there = new TreeSet<>();
        for (Identifier identifier : profile.identifiers()) {
            if (SameIdentifier.LASTING.contains(identifier.scope())) {
                for (Under run : Under.of(trial)) {
                    if (lacks(run, identifier, there)) {
                        judge(run, trial, identifier, findings, held);
                    }
                }
            }
        }
        if (!findings.isEmpty() || !held.isEmpty()) {
            return Verdict.of(findings, "without a fact, " + String.join(", ", new TreeSet<>(held)));
        }
        return !there.isEmpty() && trial.proof() == Proof.OPEN && Facts.OF_THE_MACHINE.containsAll(there)
                ? Verdict.untested("only in a sealed world can a machine be without " + String.join(", ", there))
                : Verdict.inconclusive("no run without a source sent what could be compared with another world's");
    }

    /** Whether the first way to make it is barred; a random one needs no fact, and must not come to rest on one. */
    private static boolean lacks(Under run, Identifier identifier, Set<String> there) {
        if (identifier.kind() == Kind.RANDOM) {
            return true;
        }
        Derivation first = identifier.derivation().get(0);
        boolean lacks = !first.applies(run.facts().values());
        if (!lacks) {
            there.addAll(first.labels());
        }
        return lacks;
    }

    private static void judge(
            Under run, Trial trial, Identifier identifier, List<Finding> findings, List<String> held) {
        Optional<Identified> sent = run.first(identifier);
        boolean absent =
                identifier.otherwise() != null && identifier.otherwise().is().equals("absent");
        if (sent.isEmpty()) {
            if (absent && !run.run().events().isEmpty()) {
                held.add(identifier.name() + " is absent");
            }
            return;
        }
        Optional<String> nothing = ofNothing(sent.get(), identifier, run);
        if (nothing.isPresent()) {
            findings.add(sent.get().finding(expected(identifier), nothing.get()));
            return;
        }
        for (Under other : trial.control().map(Under::of).orElse(List.of())) {
            Pair pair = new Pair(other, run);
            boolean fallenBack = pair.changed(identifier).filter(Set::isEmpty).isPresent();
            if (pair.tells(identifier)
                    && !fallenBack
                    && !run.facts().unlike(other.facts()).isEmpty()) {
                if (pair.same(identifier)) {
                    findings.add(sent.get()
                            .finding(expected(identifier), "the value of another world, which lacks the fact as well"));
                } else {
                    held.add(identifier.name() + " is no other world's");
                }
                return;
            }
        }
    }

    private static String expected(Identifier identifier) {
        boolean absent =
                identifier.otherwise() != null && identifier.otherwise().is().equals("absent");
        return absent ? "no value, as declared for a missing fact" : "a value that no other machine has";
    }

    /** What a digest of texts that are missing is, in words. */
    private static Optional<String> ofNothing(Identified one, Identifier identifier, Under run) {
        for (Derivation derivation : identifier.derivation()) {
            Map<String, String> facts = new LinkedHashMap<>();
            derivation.labels().forEach(label -> facts.put(label, ""));
            facts.putAll(run.facts().values());
            if (!derivation.applies(facts) && derivation.value(facts).equals(one.text())) {
                return Optional.of(Mistakes.words(derivation) + ", what is missing taken as an empty text");
            }
        }
        return Optional.empty();
    }
}
