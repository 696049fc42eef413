package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object whose {@code batch} is a list of events. What all of them share may stand beside the list; decoded, it
 * stands in each event that has none of its own, so that an event is the same however it was sent.
 */
final class SegmentBatch implements WireFormat {
    private static final String LIST = "/batch";
    private static final String CONTEXT = "context";
    private static final String LIBRARY = "library";
    private static final List<String> SHARED = List.of("sentAt", CONTEXT);

    @Override
    public String name() {
        return "segment-batch";
    }

    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return Content.read(exchange, SegmentBatch::read);
    }

    @Override
    public List<String> events(JsonNode body) {
        return JsonBody.entries(body, LIST);
    }

    @Override
    public byte[] write(JsonNode body) {
        return JsonBody.write(body);
    }

    private static JsonNode read(byte[] bytes) throws UnreadableException {
        ObjectNode body = (ObjectNode) JsonBody.list(bytes, LIST);
        List<JsonNode> events = List.copyOf(body.at(LIST).values());
        // Libraries keep a context per event for what is its own, and name themselves once, beside the list.
        List<JsonNode> contexts =
                events.stream().map(event -> event.path(CONTEXT)).toList();
        long added = give(body.path(CONTEXT), LIBRARY, contexts);
        boolean taken = added > 0;
        for (String name : SHARED) {
            long given = give(body, name, events);
            added += given;
            if (given > 0) {
                body.remove(name);
            }
        }
        if (taken && body.path(CONTEXT) instanceof ObjectNode rest) {
            rest.remove(LIBRARY);
            if (rest.isEmpty()) {
                body.remove(CONTEXT);
            }
        }
        // Few bytes beside a long list are many bytes once each event has them.
        if (bytes.length + added > Exchange.KEPT) {
            throw Content.tooLarge(LIST, "more once each event has what all share");
        }
        return body;
    }

    // Gives a member to the objects that have none of that name, and tells how many characters that adds. What nobody
    // takes
    // was sent all the same: it stays where it is, to be judged there.
    private static long give(JsonNode from, String name, List<JsonNode> to) {
        JsonNode shared = from.path(name);
        List<JsonNode> without =
                to.stream().filter(one -> one.isObject() && !one.has(name)).toList();
        if (shared.isMissingNode()) {
            return 0;
        }
        without.forEach(one -> ((ObjectNode) one).set(name, shared));
        return (long) without.size() * JsonBody.text(shared).length();
    }
}
