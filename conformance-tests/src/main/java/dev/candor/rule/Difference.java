package dev.candor.rule;

import dev.candor.spec.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * One place in which two documents differ.
 *
 * @param at JSON Pointer
 * @param one what stands there in the first; missing where nothing does
 * @param other the same of the second
 */
record Difference(String at, JsonNode one, JsonNode other) {
    /** All of them, in order of the first document; what is left out is not looked into. */
    static List<Difference> between(JsonNode one, JsonNode other, Predicate<String> leftOut) {
        List<Difference> found = new ArrayList<>();
        walk("", one, other, leftOut, found);
        return found;
    }

    private static void walk(
            String at, JsonNode one, JsonNode other, Predicate<String> leftOut, List<Difference> found) {
        if (leftOut.test(at)) {
            return;
        }
        boolean objects = one.isObject() && other.isObject();
        boolean lists = one.isArray() && other.isArray();
        if (objects) {
            Set<String> keys = new LinkedHashSet<>(one.propertyNames());
            keys.addAll(other.propertyNames());
            keys.forEach(key -> walk(at + Pointers.step(key), one.path(key), other.path(key), leftOut, found));
        } else if (lists) {
            for (int entry = 0; entry < Math.max(one.size(), other.size()); entry++) {
                walk(at + "/" + entry, one.path(entry), other.path(entry), leftOut, found);
            }
        } else if (!same(one, other)) {
            found.add(new Difference(at, one, other));
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        return numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
    }

    /** The pointers of all values of a document that hold no further ones. */
    static List<String> leaves(JsonNode document) {
        List<String> leaves = new ArrayList<>();
        collect("", document, leaves);
        return leaves;
    }

    private static void collect(String at, JsonNode value, List<String> leaves) {
        if (value.isObject()) {
            value.properties().forEach(entry -> collect(at + Pointers.step(entry.getKey()), entry.getValue(), leaves));
        } else if (value.isArray()) {
            for (int entry = 0; entry < value.size(); entry++) {
                collect(at + "/" + entry, value.get(entry), leaves);
            }
        } else {
            leaves.add(at);
        }
    }
}
