package dev.candor.trial;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One exchange as documents keep it (schema {@code urn:candor:meta:exchange}). */
public final class StoredExchange {
    /** The base address of exchanges that were written by hand. */
    static final String BASE = "http://127.0.0.1:9/r/1";

    private StoredExchange() {}

    /** In place of base64, a document written by hand may hold the body as {@code text} or {@code json}. */
    static Exchange read(int index, JsonNode exchange) {
        List<Header> headers = new ArrayList<>();
        for (JsonNode header : exchange.path("headers")) {
            headers.add(new Header(header.get(0).asString(), header.get(1).asString()));
        }
        byte[] body = body(exchange);
        JsonNode status = exchange.path("answer").path("status");
        return new Exchange(
                exchange.path("index").asInt(index),
                Millis.read(exchange, "atMillis", Duration.ZERO),
                exchange.path("method").asString("POST"),
                exchange.path("url").asString(BASE),
                exchange.path("base").asString(BASE),
                List.copyOf(headers),
                body,
                exchange.path("bytes").asLong(body.length),
                status.isMissingNode() ? null : status.asInt(),
                exchange.path("answer").path("takenBytes").asLong(0));
    }

    /** The exchange with what is kept of its body in base64. */
    public static JsonNode write(Exchange exchange) {
        ObjectNode stored = Json.mapper().createObjectNode();
        stored.put("index", exchange.index())
                .set("atMillis", Millis.since(exchange.at()))
                .put("method", exchange.method())
                .put("url", exchange.url())
                .put("base", exchange.base());
        ArrayNode headers = stored.putArray("headers");
        for (Header header : exchange.headers()) {
            headers.addArray().add(header.name()).add(header.value());
        }
        stored.put("body", Base64.getEncoder().encodeToString(exchange.body()));
        if (exchange.bytes() != exchange.body().length) {
            stored.put("bytes", exchange.bytes());
        }
        if (exchange.status() != null) {
            ObjectNode answer = stored.putObject("answer").put("status", exchange.status());
            if (exchange.taken() > 0) {
                answer.put("takenBytes", exchange.taken());
            }
        }
        return stored;
    }

    private static byte[] body(JsonNode exchange) {
        if (exchange.has("json")) {
            return exchange.get("json").toString().getBytes(StandardCharsets.UTF_8);
        }
        if (exchange.has("text")) {
            return exchange.get("text").asString().getBytes(StandardCharsets.UTF_8);
        }
        return Base64.getDecoder().decode(exchange.path("body").asString(""));
    }
}
