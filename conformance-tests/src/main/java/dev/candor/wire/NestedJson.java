package dev.candor.wire;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Pointers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Objects that travel as text in a field: their keys are fields that no schema sees. */
final class NestedJson {
    private NestedJson() {}

    /** Pointer of the field to the JSON that its text is. */
    static Map<String, JsonNode> in(JsonNode document) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        walk(document, "", found);
        return found;
    }

    private static void walk(JsonNode value, String at, Map<String, JsonNode> found) {
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(value.get(i), at + "/" + i, found);
        }
        value.properties().forEach(field -> walk(field.getValue(), at + Pointers.step(field.getKey()), found));
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
