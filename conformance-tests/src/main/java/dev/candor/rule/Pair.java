package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two runs that are compared, the earlier one of the same world or of the control's. */
record Pair(Under earlier, Under later) {
    /** Every run of a trial with every one before it. */
    static List<Pair> of(Trial trial) {
        List<Under> all = new ArrayList<>();
        trial.control().map(Under::of).ifPresent(all::addAll);
        List<Pair> pairs = new ArrayList<>();
        for (Under later : Under.of(trial)) {
            all.forEach(earlier -> pairs.add(new Pair(earlier, later)));
            all.add(later);
        }
        return pairs;
    }

    /** Whether what was stored in the earlier run is there in the later one. */
    boolean oneWorld() {
        return earlier.world() == later.world();
    }

    /** The way in which both make an identifier, if it is one. */
    Optional<Derivation> derivation(Identifier identifier) {
        Optional<Derivation> before = earlier.derivation(identifier);
        return later.derivation(identifier)
                .filter(now -> before.filter(now::equals).isPresent());
    }

    /** The sources of an identifier that have another value in the later run; nothing where it is made in another way. */
    Optional<Set<String>> changed(Identifier identifier) {
        return derivation(identifier).map(derivation -> {
            Map<String, String> before = earlier.sources(derivation);
            Set<String> changed = new TreeSet<>();
            later.sources(derivation).forEach((label, value) -> {
                if (!value.equals(before.get(label))) {
                    changed.add(label);
                }
            });
            return changed;
        });
    }

    /** Whether both sent the identifier. */
    boolean tells(Identifier identifier) {
        return earlier.first(identifier).isPresent() && later.first(identifier).isPresent();
    }

    /** Whether both sent the same value; only where it {@link #tells}. */
    boolean same(Identifier identifier) {
        return earlier.first(identifier)
                .map(Identified::text)
                .equals(later.first(identifier).map(Identified::text));
    }

    /** All in which the runs differ. */
    Set<String> unlike() {
        return later.unlike(earlier);
    }

    /** The earlier run, in words. */
    String before() {
        return "run " + earlier.run().index() + (oneWorld() ? "" : " of the control");
    }
}
