package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** IDENT-10: two worlds that lack the same fact, or can keep nothing, and have no other one in common share no identifier. */
final class DeclaredFallback implements Rule {
    /** Labels of what a machine has in every open world. */
    private static final Set<String> OF_THE_MACHINE = Set.of("host", "mac", "machine-id");

    @Override
    public String requirement() {
        return "IDENT-10";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        Set<String> held = new TreeSet<>();
        Set<String> common = new TreeSet<>();
        List<Under> others = trial.control().map(DeclaredFallback::told).orElse(List.of());
        for (Identifier identifier : profile.identifiers()) {
            if (!SameIdentifier.LASTING.contains(identifier.scope())) {
                continue;
            }
            for (Under run : told(trial)) {
                Optional<Finding> nothing = ofNothing(run, identifier);
                nothing.ifPresent(findings::add);
                if (nothing.isEmpty()) {
                    others.forEach(other -> compare(new Pair(other, run), identifier, findings, held, common));
                    absent(run, identifier).ifPresent(held::add);
                }
            }
        }
        if (!findings.isEmpty() || !held.isEmpty()) {
            return Verdict.of(findings, "without a fact, " + String.join(", ", held));
        }
        // Where the other world spoke, silence here is no way of the tool.
        if (silent(trial) && trial.control().filter(DeclaredFallback::silent).isPresent()) {
            return Verdict.inapplicable("nothing is sent where no identifier can be kept");
        }
        return common.isEmpty()
                ? Verdict.inconclusive("no run without a source sent what could be compared with another world's")
                : Verdict.untested("both worlds have in common what stands in for a missing fact: "
                        + String.join(", ", common)
                        + (trial.proof() == Proof.OPEN ? "; only sealed worlds have a machine of their own" : ""));
    }

    /** The runs that tell of an identifier, those too of which it is open whether they send. */
    private static List<Under> told(Trial trial) {
        return Stream.concat(Under.of(trial).stream(), open(trial).map(run -> new Under(trial, run, trial.facts(run))))
                .toList();
    }

    private static Stream<Run> open(Trial trial) {
        return Speech.emits(trial, Sending.OPEN).stream();
    }

    private static boolean silent(Trial trial) {
        return open(trial).findAny().isPresent()
                && open(trial).allMatch(run -> run.events().isEmpty());
    }

    private static void compare(
            Pair pair, Identifier identifier, List<Finding> findings, Set<String> held, Set<String> common) {
        if (!pair.tells(identifier)) {
            return;
        }
        boolean alike = pair.changed(identifier).filter(Set::isEmpty).isPresent();
        if (alike || ofOneMachine(pair, identifier)) {
            identifier.derivation().forEach(derivation -> common.addAll(derivation.labels()));
        } else if (pair.same(identifier)) {
            findings.add(pair.later()
                    .first(identifier)
                    .orElseThrow()
                    .finding(expected(identifier), "the value of another world, which lacks the fact as well"));
        } else {
            held.add(identifier.name() + " is no other world's");
        }
    }

    /** Whether it may rest on what the real machine has, whatever stands in the environment. */
    private static boolean ofOneMachine(Pair pair, Identifier identifier) {
        return pair.later().world().proof() == Proof.OPEN
                && identifier.derivation().stream()
                        .flatMap(derivation -> derivation.labels().stream())
                        .anyMatch(OF_THE_MACHINE::contains)
                && pair.same(identifier);
    }

    private static Optional<String> absent(Under run, Identifier identifier) {
        boolean absent =
                identifier.otherwise() != null && identifier.otherwise().is().equals("absent");
        boolean lacks = new Sources(run.facts()).applying(identifier).isEmpty();
        return absent
                        && lacks
                        && run.first(identifier).isEmpty()
                        && !run.run().events().isEmpty()
                ? Optional.of(identifier.name() + " is absent")
                : Optional.empty();
    }

    private static String expected(Identifier identifier) {
        boolean absent =
                identifier.otherwise() != null && identifier.otherwise().is().equals("absent");
        return absent ? "no value, as declared for a missing fact" : "a value that no other machine has";
    }

    /** A digest of texts that are missing. */
    private static Optional<Finding> ofNothing(Under run, Identifier identifier) {
        Optional<Identified> sent = run.first(identifier);
        for (Derivation derivation : identifier.derivation()) {
            Map<String, String> facts = new LinkedHashMap<>();
            derivation.labels().forEach(label -> facts.put(label, ""));
            facts.putAll(run.facts().values());
            if (!derivation.applies(facts)
                    && sent.filter(one -> one.text().equals(derivation.value(facts)))
                            .isPresent()) {
                String what = Mistakes.words(derivation) + ", what is missing taken as an empty text";
                return sent.map(one -> one.finding(expected(identifier), what));
            }
        }
        return Optional.empty();
    }
}
