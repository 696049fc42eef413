package dev.candor.trial;

import dev.candor.capture.Connection;
import dev.candor.capture.Lookup;
import dev.candor.spec.Json;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What went out beside the exchanges, as documents keep it (schemas {@code urn:candor:meta:connection}, {@code :lookup}). */
public final class StoredAttempt {
    private StoredAttempt() {}

    static List<Connection> connections(JsonNode list) {
        return list.valueStream().map(StoredAttempt::connection).toList();
    }

    static List<Lookup> lookups(JsonNode list) {
        return list.valueStream().map(StoredAttempt::lookup).toList();
    }

    private static Connection connection(JsonNode stored) {
        return new Connection(
                at(stored),
                stored.path("to").asString(""),
                stored.path("bytes").asLong(0),
                stored.path("reason").asString());
    }

    private static Lookup lookup(JsonNode stored) {
        return new Lookup(
                at(stored), stored.path("name").asString(), stored.path("type").asString("A"));
    }

    private static Duration at(JsonNode stored) {
        return Millis.read(stored, "atMillis", Duration.ZERO);
    }

    public static JsonNode write(Connection connection) {
        return Json.mapper()
                .createObjectNode()
                .set("atMillis", Millis.since(connection.at()))
                .put("to", connection.to())
                .put("bytes", connection.bytes())
                .put("reason", connection.reason());
    }

    public static JsonNode write(Lookup lookup) {
        return Json.mapper()
                .createObjectNode()
                .set("atMillis", Millis.since(lookup.at()))
                .put("name", lookup.name())
                .put("type", lookup.type());
    }
}
