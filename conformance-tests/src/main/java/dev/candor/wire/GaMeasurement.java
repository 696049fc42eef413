package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One form that is the event: each key with its text. */
final class GaMeasurement implements WireFormat {
    @Override
    public String name() {
        return "ga-measurement-v1";
    }

    @Override
    public Body body(Exchange exchange, Endpoint endpoint) {
        return Content.read(exchange, bytes -> new FormReader(bytes).read());
    }

    @Override
    public List<String> events(JsonNode body) {
        return List.of("");
    }

    @Override
    public byte[] write(JsonNode body) {
        return FormWriter.write(body);
    }
}
