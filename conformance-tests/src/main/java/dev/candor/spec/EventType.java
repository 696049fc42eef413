package dev.candor.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A kind of event that a profile lists.
 *
 * @param id what {@code emit} calls it
 * @param schema file of the schema of one event
 * @param optional whether an implementation may do without it
 * @param when how it is told on the wire
 * @param attributes what {@code emit} hands over
 */
public record EventType(
        String id, String schema, boolean optional, When when, Map<String, Attribute> attributes, String source) {

    /** The value that tells the type: a text at a pointer relative to one event. */
    public record When(String pointer, String pattern) {
        public boolean matches(JsonNode event) {
            JsonNode value = event.at(pointer);
            return value.isString() && Patterns.found(pattern, value.stringValue());
        }
    }

    /**
     * One value that the host hands over.
     *
     * @param example what is handed over unless a scenario says otherwise
     * @param also further values that must arrive as well
     * @param sent where it arrives; absent where it must not travel
     * @param varies whether each run hands over another number
     * @param plants templates of values that are handed over only to look for leaks
     */
    public record Attribute(
            JsonNode example, List<JsonNode> also, @Nullable Sent sent, boolean varies, List<String> plants) {
        public Attribute {
            also = Absent.empty(also);
            plants = Absent.empty(plants);
        }
    }

    /**
     * Where an attribute arrives.
     *
     * @param pointer relative to one event
     * @param map value handed over to the texts that may stand for it; empty: it arrives equal
     */
    public record Sent(String pointer, Map<String, List<String>> map) {
        public Sent {
            map = Absent.empty(map);
        }
    }

    public EventType {
        attributes = Absent.empty(attributes);
    }
}
