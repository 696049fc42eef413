package dev.candor.spec;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which places a schema has, so that a pointer of a profile can be told from a misspelt one. */
final class SchemaPointers {
    private static final List<String> COMBINED = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> CONDITIONAL = List.of("then", "else");

    private final JsonNode root;

    SchemaPointers(JsonNode root) {
        this.root = root;
    }

    /** Whether a document of this schema may have a value there; a step {@code *} is any entry of a list. */
    boolean has(String pointer) {
        return has(root, Pointers.steps(pointer));
    }

    /** Places of objects that let undeclared fields pass. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        open(root, "", open);
        return open;
    }

    private boolean has(JsonNode schema, List<String> steps) {
        if (schema.isMissingNode() || steps.isEmpty()) {
            return schema.isObject() || schema.asBoolean(false);
        }
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (schema.has("$ref") && has(referred(schema), steps)) {
            return true;
        }
        if (has(schema.path("properties").path(step), rest)) {
            return true;
        }
        boolean index = step.equals("*") || step.matches("[0-9]+");
        if (index
                && (has(schema.path("items"), rest)
                        || has(schema.path("prefixItems").path(step), rest))) {
            return true;
        }
        return alternatives(schema).stream().anyMatch(alternative -> has(alternative, steps));
    }

    private void open(JsonNode schema, String at, List<String> open) {
        boolean object = schema.path("type").asString("").equals("object") || schema.has("properties");
        if (object && schema.path("additionalProperties").asBoolean(true) && !closed(schema)) {
            open.add(at);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> open(property.getValue(), at + Pointers.step(property.getKey()), open));
        if (schema.has("items")) {
            open(schema.get("items"), at + "/*", open);
        }
    }

    // A map of named things: its values have a schema.
    private static boolean closed(JsonNode schema) {
        JsonNode unevaluated = schema.path("unevaluatedProperties");
        return schema.path("additionalProperties").isObject() || unevaluated.isBoolean() && !unevaluated.booleanValue();
    }

    private static List<JsonNode> alternatives(JsonNode schema) {
        List<JsonNode> alternatives = new ArrayList<>();
        COMBINED.forEach(keyword -> schema.path(keyword).forEach(alternatives::add));
        CONDITIONAL.forEach(keyword -> alternatives.add(schema.path(keyword)));
        return alternatives;
    }

    private JsonNode referred(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : root.path("no such place");
    }
}
