package dev.candor.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a puppet does, as data. */
record Script(JsonNode root) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** One of the resources beside this class. */
    static Script of(String resource) {
        return new Script(read(resource));
    }

    static JsonNode read(String resource) {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("a script must exist, but does not: " + resource);
            }
            return MAPPER.readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    JsonNode part(String name) {
        return root.path(name);
    }

    /** The script with a change (RFC 7396) made to it. */
    Script changed(JsonNode change) {
        return new Script(merged(root, change));
    }

    static JsonNode merged(JsonNode document, JsonNode change) {
        if (!(change instanceof ObjectNode changes)) {
            return change;
        }
        ObjectNode merged = document instanceof ObjectNode object ? object.deepCopy() : MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> one : changes.properties()) {
            if (one.getValue().isNull()) {
                merged.remove(one.getKey());
            } else {
                merged.set(one.getKey(), merged(merged.path(one.getKey()), one.getValue()));
            }
        }
        return merged;
    }
}
