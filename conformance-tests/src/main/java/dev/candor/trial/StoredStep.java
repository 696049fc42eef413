package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The step of a stored run: what the kit did, beside what it saw. */
final class StoredStep {
    /** Stands for how long an answer was held back, which no rule asks. */
    private static final Duration HELD = Duration.ofMillis(100);

    private static final int SERVER_ERROR = 500;

    private StoredStep() {}

    static Step read(JsonNode run, ObjectMapper mapper) {
        Stimulus stimulus = mapper.convertValue(run.path("stimulus").asString("emit"), Stimulus.class);
        Sending sending = mapper.convertValue(run.path("sending").asString("allowed"), Sending.class);
        Step step = Step.of(run.path("step").asString(stimulus.words()), stimulus, sending)
                .handing(handed(run.path("events")))
                .in(texts(run.path("environment")))
                .with(each(run.path("arranged")))
                .answered(answer(run));
        return run.path("terminal").asBoolean(false) ? step.onTerminal() : step;
    }

    private static List<Handed> handed(JsonNode events) {
        List<Handed> handed = new ArrayList<>();
        for (JsonNode event : events) {
            handed.add(new Handed(event.path("name").asString(), each(event.path("attributes"))));
        }
        return handed;
    }

    private static Answer answer(JsonNode run) {
        return switch (run.path("answer").asString("accept")) {
            case "refuse" -> new Answer.Refuse();
            case "stall" -> new Answer.Stall();
            case "hold" -> new Answer.Hold(HELD);
            case "replies" -> new Answer.Replies(replies(run.path("replies")));
            default -> Answer.ACCEPT;
        };
    }

    private static List<Reply> replies(JsonNode stored) {
        List<Reply> replies = new ArrayList<>();
        for (JsonNode reply : stored) {
            replies.add(new Reply(reply.path("status").asInt(), texts(reply.path("headers"))));
        }
        return replies.isEmpty() ? List.of(new Reply(SERVER_ERROR, Map.of())) : replies;
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
}
