package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object whose {@code batch} is a list of events. What all of them share may stand beside the list; decoded, it
 * stands in each event that has none of its own, so that an event is the same however it was sent.
 */
final class SegmentBatch implements WireFormat {
    private static final String LIST = "/batch";
    private static final List<String> SHARED = List.of("sentAt", "context");

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
        JsonNode body = JsonBody.list(bytes, LIST);
        long added = 0;
        for (String name : SHARED) {
            JsonNode shared = body.path(name);
            List<ObjectNode> without = without(body.at(LIST), name);
            // What no event takes was sent all the same: it stays where it is, to be judged there.
            if (!shared.isMissingNode() && !without.isEmpty()) {
                added += (long) without.size() * JsonBody.text(shared).length();
                ((ObjectNode) body).remove(name);
                without.forEach(event -> event.set(name, shared));
            }
        }
        // Few bytes beside a long list are many bytes once each event has them.
        if (bytes.length + added > Exchange.KEPT) {
            throw Content.tooLarge(LIST, "more once each event has what all share");
        }
        return body;
    }

    private static List<ObjectNode> without(JsonNode events, String name) {
        List<ObjectNode> without = new ArrayList<>();
        for (JsonNode event : events) {
            if (!event.has(name)) {
                without.add((ObjectNode) event);
            }
        }
        return without;
    }
}
