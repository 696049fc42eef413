package dev.candor.wire;

import dev.candor.spec.EventType;
import dev.candor.spec.Profile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One usage record, read from the wire.
 *
 * @param exchange index of the exchange that carried it
 * @param endpoint name of the endpoint whose form it has
 * @param pointer JSON Pointer of the event in the decoded body, e.g. {@code /events/0}; empty where it is the body
 * @param fields the event itself
 * @param type id of its type in the profile; null where the profile lists none like it
 */
public record Event(
        int exchange,
        String endpoint,
        String pointer,
        JsonNode fields,
        @Nullable String type) {
    /** The place of a field in the decoded body. */
    public String at(String field) {
        return pointer + field;
    }

    /** Its type in the form of its endpoint; nothing where the profile lists none like it. */
    public Optional<EventType> in(Profile profile) {
        return Optional.ofNullable(type).flatMap(id -> profile.event(id, endpoint));
    }
}
