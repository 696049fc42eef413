package dev.candor.trial;

import dev.candor.spec.Json;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a trial as documents keep it (schema {@code urn:candor:meta:trial}), so that a {@link TrialReader} makes of it one
 * that every rule judges alike.
 */
public final class TrialWriter {
    private final ObjectMapper mapper = Json.mapper();

    /** The trial with the whole of its control. */
    public ObjectNode write(Trial trial) {
        ObjectNode stored = alone(trial);
        trial.control().ifPresent(control -> stored.set("control", write(control)));
        stored.remove("against");
        return stored;
    }

    /** The trial with the name of its control alone. */
    public ObjectNode alone(Trial trial) {
        ObjectNode stored = mapper.createObjectNode().put("scenario", trial.scenario());
        stored.set("proof", mapper.valueToTree(trial.proof()));
        stored.set("facts", mapper.valueToTree(trial.facts()));
        trial.control().ifPresent(control -> stored.put("against", control.scenario()));
        ArrayNode runs = stored.putArray("runs");
        trial.runs().forEach(run -> runs.add(run(run)));
        return stored;
    }

    private ObjectNode run(Run run) {
        ObjectNode stored = mapper.createObjectNode();
        StoredStep.write(run.step(), stored);
        stored.put("began", run.began().toString()).put("over", run.over().toString());
        exit(run.exit(), stored);
        each(stored, "exchanges", run.exchanges(), (list, exchange) -> list.add(StoredExchange.write(exchange)));
        each(stored, "requestless", run.capture().requestless(), (list, one) -> list.add(StoredAttempt.write(one)));
        each(stored, "lookups", run.capture().lookups(), (list, one) -> list.add(StoredAttempt.write(one)));
        each(stored, "printed", run.printed(), (list, piece) -> printed(piece, list.addObject()));
        StoredStep.write(stored, "held", run.facts());
        StoredStep.write(stored, "files", run.files());
        return stored;
    }

    private static void exit(Exit exit, ObjectNode run) {
        if (exit.status() == null || exit.ended()) {
            run.put("ended", exit.ended());
        }
        if (exit.status() != null) {
            run.put("exit", exit.status());
        }
        run.set("tookMillis", Millis.of(exit.took()));
        run.set("lingerMillis", Millis.of(exit.linger()));
        if (exit.orphansEnded() != 0) {
            run.put("orphansEnded", exit.orphansEnded());
        }
    }

    private void printed(Printed piece, ObjectNode stored) {
        stored.set("atMillis", Millis.since(piece.at()));
        stored.set("stream", mapper.valueToTree(piece.stream()));
        stored.put("text", piece.text());
    }

    private static <T> void each(ObjectNode run, String key, List<T> all, BiConsumer<ArrayNode, T> add) {
        if (!all.isEmpty()) {
            ArrayNode list = run.putArray(key);
            all.forEach(one -> add.accept(list, one));
        }
    }

    /** The text of a stored document; every character survives, also halves of pairs that programs print. */
    public static byte[] bytes(JsonNode stored) {
        return Json.mapper().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(stored);
    }
}
