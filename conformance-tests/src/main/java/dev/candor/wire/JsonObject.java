package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object that is the event.
 *
 * @param name as profiles call it
 */
record JsonObject(String name) implements WireFormat {
    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return Content.read(exchange, JsonBody::object);
    }

    @Override
    public List<String> events(JsonNode body) {
        return List.of("");
    }

    @Override
    public byte[] write(JsonNode body) {
        return JsonBody.write(body);
    }
}
