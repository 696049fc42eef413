package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How one endpoint's requests carry events. Total: what cannot be read becomes a reason. */
public interface WireFormat {
    /** The name that profiles use, e.g. {@code json-array}. */
    String name();

    /** Reads the body of one exchange, its content encoding undone, or says why it cannot be read. */
    Body body(Exchange exchange, Endpoint endpoint);

    /** The events of a body: JSON Pointers into it, in order. */
    List<String> events(JsonNode body);

    /** A body, or the reason why there is none: exactly one of the two. */
    record Body(Optional<JsonNode> json, Optional<Undecodable> reason) {}
}
