package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A kind of event that a profile lists, in its form at one endpoint.
 *
 * @param id what {@code emit} calls it
 * @param schema file of the schema of one event
 * @param optional whether an implementation may do without it
 * @param when how it is told on the wire; absent where the profile has no other event
 * @param elsewhere its forms at further endpoints
 * @param attributes what {@code emit} hands over
 */
public record EventType(
        String id,
        String schema,
        boolean optional,
        @Nullable When when,
        List<Form> elsewhere,
        Map<String, Attribute> attributes,
        String source) {
    /** The value that tells the type: a text at a pointer relative to one event. */
    public record When(String pointer, String pattern) {
        public boolean matches(JsonNode event) {
            JsonNode value = event.at(pointer);
            return value.isString() && Patterns.found(pattern, value.stringValue());
        }
    }

    /**
     * How the event looks at a further endpoint.
     *
     * @param sent attribute to the pointer at which it arrives there
     */
    public record Form(String endpoint, String schema, When when, Map<String, String> sent) {
        public Form {
            sent = Absent.empty(sent);
        }
    }

    /**
     * One value that the host hands over.
     *
     * @param example what is handed over unless a scenario says otherwise
     * @param also further values that must arrive as well
     * @param sent where it arrives; empty where it must not travel
     * @param varies whether each run hands over another number
     * @param plants templates of values that are handed over only to look for leaks
     */
    public record Attribute(
            JsonNode example,
            List<JsonNode> also,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<Sent> sent,

            boolean varies,
            List<String> plants) {
        public Attribute {
            also = Absent.empty(also);
            sent = Absent.empty(sent);
            plants = Absent.empty(plants);
        }

        private Attribute at(@Nullable String pointer) {
            List<Sent> there = pointer == null ? List.of() : List.of(sent.get(0).at(pointer));
            return new Attribute(example, also, there, varies, plants);
        }
    }

    public EventType {
        elsewhere = Absent.empty(elsewhere);
        attributes = Absent.empty(attributes);
    }

    /** Whether an event as decoded is of this type, among those of its endpoint. */
    public boolean matches(JsonNode event) {
        return when == null || when.matches(event);
    }

    /** Its form at a further endpoint; nothing where it has none there. */
    Optional<EventType> at(String endpoint) {
        return elsewhere.stream()
                .filter(form -> form.endpoint().equals(endpoint))
                .map(this::in)
                .findFirst();
    }

    private EventType in(Form form) {
        Map<String, Attribute> there = new LinkedHashMap<>();
        attributes.forEach(
                (name, attribute) -> there.put(name, attribute.at(form.sent().get(name))));
        return new EventType(id, form.schema(), optional, form.when(), List.of(), there, source);
    }
}
