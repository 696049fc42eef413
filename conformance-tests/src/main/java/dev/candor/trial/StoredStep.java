package dev.candor.trial;

import dev.candor.spec.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The step of a stored run: what the kit did, beside what it saw. What is as usual is left out. */
final class StoredStep {
    private StoredStep() {}

    static Step read(JsonNode run, ObjectMapper mapper) {
        Stimulus stimulus = mapper.convertValue(run.path("stimulus").asString("emit"), Stimulus.class);
        Sending sending = mapper.convertValue(run.path("sending").asString("allowed"), Sending.class);
        Step step = Step.of(run.path("step").asString(stimulus.words()), stimulus, sending)
                .handing(handed(run.path("events")))
                .in(texts(run.path("environment")))
                .with(each(run.path("arranged")))
                .without(run.path("removed")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .changing(texts(run.path("changes")))
                .answered(StoredAnswer.read(run))
                .within(Millis.read(run, "boundMillis", Step.BOUND))
                .atOnce(run.path("copies").asInt(1));
        return run.path("terminal").asBoolean(false) ? step.onTerminal() : step;
    }

    private static List<Handed> handed(JsonNode events) {
        List<Handed> handed = new ArrayList<>();
        for (JsonNode event : events) {
            handed.add(new Handed(event.path("name").asString(), each(event.path("attributes"))));
        }
        return handed;
    }

    private static Map<String, JsonNode> each(JsonNode object) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** An object of texts; empty where there is none. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }

    /** Adds the step to the run that carried it out. */
    static void write(Step step, ObjectNode run) {
        ObjectMapper mapper = Json.mapper();
        run.put("step", step.name());
        run.set("stimulus", mapper.valueToTree(step.stimulus()));
        run.set("sending", mapper.valueToTree(step.sending()));
        if (!step.events().isEmpty()) {
            ArrayNode events = run.putArray("events");
            step.events().forEach(handed -> {
                ObjectNode event = events.addObject().put("name", handed.name());
                put(event, "attributes", handed.attributes());
            });
        }
        write(run, "environment", step.environment());
        put(run, "arranged", step.files());
        if (!step.removes().isEmpty()) {
            run.set("removed", mapper.valueToTree(step.removes()));
        }
        write(run, "changes", step.facts());
        if (step.copies() != 1) {
            run.put("copies", step.copies());
        }
        if (!step.bound().equals(Step.BOUND)) {
            run.set("boundMillis", Millis.of(step.bound()));
        }
        if (step.terminal()) {
            run.put("terminal", true);
        }
        StoredAnswer.write(step.answer(), run);
    }

    /** Adds an object of texts, unless it were empty. */
    static void write(ObjectNode holder, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(holder.putObject(key)::put);
        }
    }

    private static void put(ObjectNode holder, String key, Map<String, JsonNode> values) {
        if (!values.isEmpty()) {
            values.forEach(holder.putObject(key)::set);
        }
    }
}
