package dev.candor.wire;

import dev.candor.spec.Field;
import dev.candor.spec.Of;
import dev.candor.spec.Pointers;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields that a profile lists for any of its events at one endpoint: what an event of no listed type is held against. */
final class Disclosed {
    private final Set<List<String>> listed = new HashSet<>();

    Disclosed(Profile profile, String endpoint) {
        for (Field field : profile.fields()) {
            if (field.of() == Of.EVENT && profile.isAt(field.endpoint(), endpoint)) {
                List<String> steps = names(field.pointer());
                for (int length = 1; length <= steps.size(); length++) {
                    listed.add(steps.subList(0, length));
                }
            }
        }
    }

    /** Pointers of the outermost fields that no event discloses. */
    List<String> others(JsonNode event) {
        List<String> others = new ArrayList<>();
        walk(event, List.of(), "", others);
        return others;
    }

    // Entries of a list stand where the list stands.
    private void walk(JsonNode value, List<String> names, String at, List<String> others) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(value.get(i), names, at + "/" + i, others);
            }
        }
        value.properties().forEach(property -> {
            List<String> inner = new ArrayList<>(names);
            inner.add(property.getKey());
            String there = at + Pointers.step(property.getKey());
            if (listed.contains(inner)) {
                walk(property.getValue(), inner, there, others);
            } else {
                others.add(there);
            }
        });
    }

    private static List<String> names(String pointer) {
        return Pointers.steps(pointer).stream()
                .filter(step -> !step.equals("*"))
                .toList();
    }
}
