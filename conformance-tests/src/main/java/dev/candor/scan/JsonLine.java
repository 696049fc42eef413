package dev.candor.scan;

import dev.candor.leak.Leak;
import dev.candor.spec.Json;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** One finding as one line of JSON, in ASCII, with every key whether it has a value or not. */
public final class JsonLine {
    private static final ObjectWriter WRITER = Json.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final List<String> KEYS =
            List.of("exchange", "fact", "where", "at", "class", "chain", "variant", "salt", "spelling", "bits");
    /** Those that may hold what stood in an exchange. */
    private static final List<String> FROM_EXCHANGES = List.of("at", "salt");

    private JsonLine() {}

    public static String of(String file, Leak leak, Labels labels) {
        ObjectNode line = Json.mapper().createObjectNode().put("file", file);
        JsonNode found = Json.mapper().valueToTree(leak);
        for (String key : KEYS) {
            JsonNode value = found.get(key);
            if (value == null) {
                line.putNull(key);
            } else if (FROM_EXCHANGES.contains(key) && value.isString()) {
                line.put(key, labels.in(value.stringValue()));
            } else {
                line.set(key, value);
            }
        }
        return WRITER.writeValueAsString(line);
    }
}
