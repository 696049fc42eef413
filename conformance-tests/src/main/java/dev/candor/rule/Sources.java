package dev.candor.rule;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the facts of a world give for a derived identifier. */
record Sources(Facts facts) {
    /** The first derivation whose fact is there; none where the identifier has no value in this world. */
    Optional<Derivation> applying(Identifier identifier) {
        Map<String, String> values = facts.values();
        return identifier.derivation().stream()
                .filter(derivation -> derivation.applies(values))
                .findFirst();
    }

    /** Whether all that goes in is known. */
    boolean know(Derivation derivation) {
        return facts.values().keySet().containsAll(derivation.labels());
    }

    /** Label to value; one map for each choice among facts that share a label, e.g. two spellings of one folder. */
    List<Map<String, String>> choices(Derivation derivation) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (String label : derivation.labels()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Fact fact : facts.facts()) {
                if (fact.label().equals(label)) {
                    choices.forEach(choice -> longer.add(with(choice, label, fact.value())));
                }
            }
            choices = longer;
        }
        return choices;
    }

    /** The values that the identifier may have. */
    List<String> values(Derivation derivation) {
        return choices(derivation).stream().map(derivation::value).toList();
    }

    private static Map<String, String> with(Map<String, String> choice, String label, String value) {
        Map<String, String> more = new LinkedHashMap<>(choice);
        more.put(label, value);
        return more;
    }
}
