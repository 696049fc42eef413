package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * JSON with a list of events somewhere in it.
 *
 * @param name as profiles call it
 * @param list JSON Pointer of the list, empty where it is the body
 */
record JsonList(String name, String list) implements WireFormat {
    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return Content.read(exchange, bytes -> JsonBody.list(bytes, list));
    }

    @Override
    public List<String> events(JsonNode body) {
        return JsonBody.entries(body, list);
    }

    @Override
    public byte[] write(JsonNode body) {
        return JsonBody.write(body);
    }
}
