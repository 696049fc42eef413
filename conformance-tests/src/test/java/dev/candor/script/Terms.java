package dev.candor.script;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Templates of a script. In a text {@code {name|pipe:argument|...}} stands for a value; a text that is nothing else keeps
 * the value's type, and a member whose value is missing is left out.
 */
final class Terms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** Values by name; missing where there is none. */
    interface Scope {
        JsonNode get(String name);

        /** The same, with some values of its own. */
        default Scope with(Map<String, JsonNode> own) {
            return name -> {
                JsonNode mine = own.get(name);
                return mine == null ? get(name) : mine;
            };
        }
    }

    private final Pipes pipes;

    Terms(Pipes pipes) {
        this.pipes = pipes;
    }

    JsonNode of(JsonNode template, Scope scope) {
        if (template instanceof ObjectNode object) {
            return object(object, scope);
        }
        if (template instanceof ArrayNode array) {
            return array(array, scope);
        }
        return template.isString() ? string(template.stringValue(), scope) : template;
    }

    /** As text; empty where it is missing. */
    String text(JsonNode template, Scope scope) {
        return text(of(template, scope));
    }

    String text(String template, Scope scope) {
        return text(string(template, scope));
    }

    static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private JsonNode string(String template, Scope scope) {
        Matcher places = PLACE.matcher(template);
        if (places.matches()) {
            return value(places.group(1), scope);
        }
        return StringNode.valueOf(
                places.replaceAll(place -> Matcher.quoteReplacement(text(value(place.group(1), scope)))));
    }

    private JsonNode value(String place, Scope scope) {
        String[] parts = place.split("\\|");
        JsonNode value = scope.get(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            value = pipes.apply(parts[i], value);
        }
        return value;
    }

    private JsonNode object(ObjectNode template, Scope scope) {
        if (template.has("$text")) {
            return StringNode.valueOf(of(template.path("$text"), scope).toString());
        }
        ObjectNode object = JSON.objectNode();
        template.properties().forEach(member -> {
            JsonNode value = of(member.getValue(), scope);
            if (!value.isMissingNode()) {
                object.set(text(member.getKey(), scope), value);
            }
        });
        return object;
    }

    private JsonNode array(ArrayNode template, Scope scope) {
        ArrayNode array = JSON.arrayNode();
        for (JsonNode entry : template) {
            if (entry.has("$each")) {
                of(entry.path("$each"), scope)
                        .forEach(it -> array.add(of(entry.path("as"), scope.with(Map.of("it", it)))));
            } else {
                JsonNode value = of(entry, scope);
                if (!value.isMissingNode()) {
                    array.add(value);
                }
            }
        }
        return array;
    }

    static JsonNode missing() {
        return MissingNode.getInstance();
    }
}
