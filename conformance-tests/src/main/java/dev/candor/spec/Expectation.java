package dev.candor.spec;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** What a schema keyword asks for, in words. */
final class Expectation {
    private Expectation() {}

    static String of(String keyword, JsonNode value) {
        return switch (keyword) {
            case "type" -> type(value);
            case "enum" -> "one of " + list(value, ", ");
            case "const" -> value.toString();
            case "required" -> "a value";
            case "additionalProperties", "unevaluatedProperties" -> "no field that is not declared";
            case "pattern" -> "a text that matches " + value.asString();
            case "format" -> "a text of the format " + value.asString();
            case "minimum" -> "at least " + value.asString();
            case "maximum" -> "at most " + value.asString();
            case "exclusiveMinimum" -> "more than " + value.asString();
            case "exclusiveMaximum" -> "less than " + value.asString();
            case "minLength" -> "at least " + value.asString() + " characters";
            case "maxLength" -> "at most " + value.asString() + " characters";
            case "minItems", "minProperties" -> "at least " + value.asString() + " entries";
            case "maxItems", "maxProperties" -> "at most " + value.asString() + " entries";
            case "items", "unevaluatedItems" -> "no further entry";
            case "uniqueItems" -> "no entry twice";
            case "oneOf" -> "exactly one of the allowed forms";
            case "not" -> "a value that the schema does not exclude";
            case "propertyNames" -> "keys of the declared form";
            case "dependentRequired" -> "a key that another one needs";
            case "steps" -> "a document that can be checked in bearable time";
            default -> "what the keyword " + keyword + " asks for";
        };
    }

    private static String type(JsonNode value) {
        String names = value.isArray() ? list(value, " or ") : value.asString();
        return "the type " + names;
    }

    private static String list(JsonNode values, String separator) {
        StringJoiner list = new StringJoiner(separator);
        for (JsonNode value : values) {
            String text = value.isString() ? value.stringValue() : value.toString();
            list.add(text.isEmpty() ? "the empty text" : text);
        }
        return list.toString();
    }
}
