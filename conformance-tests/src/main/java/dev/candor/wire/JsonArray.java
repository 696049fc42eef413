package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON array, each entry an event. */
final class JsonArray implements WireFormat {
    private static final String LIST = "";

    @Override
    public String name() {
        return "json-array";
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
