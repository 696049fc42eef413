package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Problem;
import dev.candor.spec.Redacted;
import dev.candor.wire.WireFormat.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A body of JSON with a list of events somewhere in it. */
final class JsonBody {
    private JsonBody() {}

    /**
     * Reads it whole.
     *
     * @param list JSON Pointer of the list, empty where it is the body
     */
    static Body read(Exchange exchange, String list) {
        try {
            JsonNode json = tree(Content.of(exchange));
            check(json, list);
            return new Body(Optional.of(json), Optional.empty());
        } catch (UnreadableException e) {
            return new Body(Optional.empty(), Optional.of(e.in(exchange.index())));
        }
    }

    /** Pointers of the list's entries. */
    static List<String> entries(JsonNode body, String list) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < body.at(list).size(); i++) {
            entries.add(list + "/" + i);
        }
        return entries;
    }

    private static JsonNode tree(byte[] bytes) throws UnreadableException {
        try {
            return Json.tree(bytes);
        } catch (MalformedJsonException e) {
            Problem problem = e.problem();
            throw new UnreadableException(problem.at(), problem.expected(), problem.actual());
        }
    }

    private static void check(JsonNode json, String list) throws UnreadableException {
        if (!list.isEmpty() && !json.isObject()) {
            throw new UnreadableException("", "an object", Redacted.of(json));
        }
        JsonNode events = json.at(list);
        if (!events.isArray()) {
            throw new UnreadableException(list, "a list of events", Redacted.of(events));
        }
        if (events.isEmpty()) {
            throw new UnreadableException(list, "at least 1 entries", Redacted.of(events));
        }
        for (int i = 0; i < events.size(); i++) {
            if (!events.get(i).isObject()) {
                throw new UnreadableException(list + "/" + i, "an object", Redacted.of(events.get(i)));
            }
        }
    }
}
