package dev.candor.spec;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One change to a document (RFC 6902: add, remove, replace), so that a case can be told as what differs from a right one. */
public final class JsonPatch {
    private JsonPatch() {}

    /** A changed copy. */
    public static JsonNode apply(JsonNode patch, JsonNode document) {
        JsonNode changed = document.deepCopy();
        for (JsonNode operation : patch) {
            changed = change(changed, operation);
        }
        return changed;
    }

    private static JsonNode change(JsonNode document, JsonNode operation) {
        String path = operation.path("path").stringValue();
        String op = operation.path("op").stringValue();
        if (path.isEmpty() && op.equals("replace")) {
            return operation.get("value");
        }
        List<String> steps = Pointers.steps(path);
        String last = steps.get(steps.size() - 1);
        JsonNode parent = document.at(path.substring(0, path.lastIndexOf('/')));
        if (parent instanceof ArrayNode array) {
            change(array, last, op, operation);
        } else if (parent instanceof ObjectNode object) {
            change(object, last, op, operation);
        } else {
            throw new IllegalArgumentException("expected an object or a list around " + path + ", but there is none");
        }
        return document;
    }

    private static void change(ArrayNode array, String step, String op, JsonNode operation) {
        int index = step.equals("-") ? array.size() : Integer.parseInt(step);
        switch (op) {
            case "add" -> array.insert(index, operation.get("value"));
            case "remove" -> array.remove(index);
            case "replace" -> array.set(index, operation.get("value"));
            default -> throw new IllegalArgumentException("expected add, remove or replace, but was " + op);
        }
    }

    private static void change(ObjectNode object, String key, String op, JsonNode operation) {
        if (!op.equals("add") && !object.has(key)) {
            throw new IllegalArgumentException("expected a key " + key + ", but there is none");
        }
        switch (op) {
            case "add", "replace" -> object.set(key, operation.get("value"));
            case "remove" -> object.remove(key);
            default -> throw new IllegalArgumentException("expected add, remove or replace, but was " + op);
        }
    }
}
