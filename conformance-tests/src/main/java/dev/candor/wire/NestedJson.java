package dev.candor.wire;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Objects that travel as text in a field: their keys are fields that no schema sees. */
final class NestedJson {
    private final Set<String> except;
    private final Map<String, JsonNode> found = new LinkedHashMap<>();

    private NestedJson(Set<String> except) {
        this.except = except;
    }

    /** Pointer of the field to the JSON that its text is. */
    static Map<String, JsonNode> in(JsonNode document) {
        return in(document, Set.of());
    }

    /**
     * The same, but for what stands at some places.
     *
     * @param except JSON Pointers into the document
     */
    static Map<String, JsonNode> in(JsonNode document, Set<String> except) {
        NestedJson search = new NestedJson(except);
        search.walk(document, "");
        return search.found;
    }

    private void walk(JsonNode value, String at) {
        if (except.contains(at)) {
            return;
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(value.get(i), at + "/" + i);
        }
        value.properties().forEach(field -> walk(field.getValue(), at + Pointers.step(field.getKey())));
        if (value.isString() && looksLikeJson(value.stringValue())) {
            try {
                JsonNode nested = Json.tree(value.stringValue());
                if (holdsKeys(nested) || !in(nested).isEmpty()) {
                    found.put(at, nested);
                }
            } catch (MalformedJsonException e) {
                // Text in brackets, and no JSON.
            }
        }
    }

    private static boolean looksLikeJson(String text) {
        String inner = text.strip();
        return inner.startsWith("{") && inner.endsWith("}") || inner.startsWith("[") && inner.endsWith("]");
    }

    private static boolean holdsKeys(JsonNode nested) {
        return nested.isObject() && !nested.isEmpty()
                || nested.isArray() && nested.valueStream().anyMatch(NestedJson::holdsKeys);
    }
}
