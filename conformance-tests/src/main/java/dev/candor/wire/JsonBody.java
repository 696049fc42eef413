package dev.candor.wire;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Problem;
import dev.candor.spec.Redacted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of JSON. */
final class JsonBody {
    // Half a character is a text of JSON and cannot be written in UTF-8; an escape can hold it.
    private static final ObjectWriter WRITER = Json.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private JsonBody() {}

    /** Reads an object. */
    static ObjectNode object(byte[] bytes) throws UnreadableException {
        return object("", tree(bytes));
    }

    /**
     * Reads a document with a list of events.
     *
     * @param list JSON Pointer of the list, empty where it is the body
     */
    static JsonNode list(byte[] bytes, String list) throws UnreadableException {
        JsonNode json = list.isEmpty() ? tree(bytes) : object(bytes);
        JsonNode events = json.at(list);
        if (!events.isArray()) {
            throw new UnreadableException(list, "a list of events", Redacted.of(events));
        }
        if (events.isEmpty()) {
            throw new UnreadableException(list, "at least 1 entries", Redacted.of(events));
        }
        for (int i = 0; i < events.size(); i++) {
            object(list + "/" + i, events.get(i));
        }
        return json;
    }

    /** Pointers of the list's entries. */
    static List<String> entries(JsonNode body, String list) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < body.at(list).size(); i++) {
            entries.add(list + "/" + i);
        }
        return entries;
    }

    static String text(JsonNode json) {
        return WRITER.writeValueAsString(json);
    }

    static byte[] write(JsonNode json) {
        return text(json).getBytes(StandardCharsets.US_ASCII);
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableException {
        try {
            return Json.tree(bytes);
        } catch (MalformedJsonException e) {
            Problem problem = e.problem();
            throw new UnreadableException(problem.at(), problem.expected(), problem.actual());
        }
    }

    private static ObjectNode object(String at, JsonNode json) throws UnreadableException {
        if (!json.isObject()) {
            throw new UnreadableException(at, "an object", Redacted.of(json));
        }
        return (ObjectNode) json;
    }
}
