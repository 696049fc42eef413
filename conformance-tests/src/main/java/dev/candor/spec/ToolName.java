package dev.candor.spec;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The name that a profile leaves open: {@code <TOOL>} in upper case, <code>{tool}</code> in lower case. */
record ToolName(@Nullable String upper) {
    /** Nothing is filled in. */
    static final ToolName OPEN = new ToolName(null);

    static ToolName of(String tool) {
        return new ToolName(tool.toUpperCase(Locale.ROOT));
    }

    /** The document with the name in every text; keys are paths and variables, so they count as texts. */
    JsonNode fill(JsonNode node) {
        if (upper == null) {
            return node;
        }
        if (node.isString()) {
            return StringNode.valueOf(fill(node.stringValue(), upper));
        }
        if (node.isArray()) {
            ArrayNode filled = Json.mapper().createArrayNode();
            node.forEach(element -> filled.add(fill(element)));
            return filled;
        }
        if (node.isObject()) {
            ObjectNode filled = Json.mapper().createObjectNode();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                filled.set(fill(entry.getKey(), upper), fill(entry.getValue()));
            }
            return filled;
        }
        return node;
    }

    private static String fill(String text, String upper) {
        return text.replace("<TOOL>", upper).replace("{tool}", upper.toLowerCase(Locale.ROOT));
    }
}
