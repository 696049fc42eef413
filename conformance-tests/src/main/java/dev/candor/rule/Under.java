package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.world.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A run with consent and an endpoint that answers, under the facts that held in it.
 *
 * @param world the trial that it is part of: runs of one trial share what is stored
 */
record Under(Trial world, Run run, Facts facts) {
    /** What two runs differ in when one was told another variable than the other. */
    static final String VARIABLES = "variables";

    static List<Under> of(Trial trial) {
        return Emits.of(trial).stream()
                .map(run -> new Under(trial, run, trial.facts(run)))
                .toList();
    }

    /** The first value that was sent of an identifier. */
    Optional<Identified> first(Identifier identifier) {
        return Identified.in(run, identifier).stream()
                .filter(one -> !one.text().isEmpty())
                .findFirst();
    }

    /** All values that were sent of an identifier. */
    Set<String> values(Identifier identifier) {
        Set<String> values = new TreeSet<>();
        Identified.in(run, identifier).forEach(one -> values.add(one.text()));
        values.remove("");
        return values;
    }

    /** How the identifier is made under these facts. */
    Optional<Derivation> derivation(Identifier identifier) {
        Sources sources = new Sources(facts);
        return sources.applying(identifier).filter(sources::know);
    }

    /** The facts that go in: label to value. */
    Map<String, String> sources(Derivation derivation) {
        Map<String, String> values = new TreeMap<>(facts.values());
        values.keySet().retainAll(derivation.labels());
        values.replaceAll((label, value) -> derivation.trim() ? value.strip() : value);
        return values;
    }

    /** What is not as in another run. */
    Set<String> unlike(Under other) {
        Set<String> labels = new TreeSet<>(facts.unlike(other.facts).keySet());
        if (!run.step().environment().equals(other.run.step().environment())) {
            labels.add(VARIABLES);
        }
        return labels;
    }
}
