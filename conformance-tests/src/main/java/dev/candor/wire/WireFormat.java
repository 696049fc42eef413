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

    /** The events of a body: JSON Pointers into it, in order; empty where the body is the event. */
    List<String> events(JsonNode body);

    /**
     * The bytes of a decoded body. What was read and is written is read as the same again; what could not have been
     * read is written as far as the format goes, so that a broken body can be made from a right one.
     *
     * @throws IllegalArgumentException where the format cannot hold it at all, e.g. a list in a form
     */
    byte[] write(JsonNode body);

    /** A body, or the reason why there is none: exactly one of the two. */
    record Body(Optional<JsonNode> json, Optional<Undecodable> reason) {}
}
