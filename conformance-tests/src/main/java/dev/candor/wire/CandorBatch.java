package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One JSON object whose {@code events} is a list of events. */
final class CandorBatch implements WireFormat {
    private static final String LIST = "/events";

    @Override
    public String name() {
        return "candor-batch";
    }

    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return JsonBody.read(exchange, LIST);
    }

    @Override
    public List<String> events(JsonNode body) {
        return JsonBody.entries(body, LIST);
    }
}
