package dev.candor.trial;

import dev.candor.spec.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Fills the templates of steps with the values of one world.
 *
 * @param places values by the name of their place
 * @param tool stands for {@code <TOOL>} in names of variables
 */
record Filling(Map<String, String> places, String tool) {
    /** The step with its handed events, variables and file contents filled; paths stay templates. */
    Step of(Step step) {
        Map<String, String> environment = new LinkedHashMap<>();
        step.environment().forEach((name, value) -> environment.put(name.replace("<TOOL>", tool), text(value)));
        List<Handed> events = step.events().stream()
                .map(event -> new Handed(event.name(), each(event.attributes(), this::json)))
                .toList();
        return step.handing(events).setting(environment, each(step.files(), this::json));
    }

    /** The values that a step gives to facts. */
    Map<String, String> facts(Step step) {
        return each(step.facts(), this::text);
    }

    String text(String template) {
        return Template.fill(template, places);
    }

    private JsonNode json(JsonNode value) {
        if (value.isString()) {
            return StringNode.valueOf(text(value.stringValue()));
        }
        if (value instanceof ArrayNode list) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            list.forEach(entry -> filled.add(json(entry)));
            return filled;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(entry -> filled.set(entry.getKey(), json(entry.getValue())));
            return filled;
        }
        return value;
    }

    private static <V> Map<String, V> each(Map<String, V> values, UnaryOperator<V> change) {
        Map<String, V> changed = new LinkedHashMap<>();
        values.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
