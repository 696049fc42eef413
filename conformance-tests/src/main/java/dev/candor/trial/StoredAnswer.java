package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the endpoint behaved in a stored run. */
final class StoredAnswer {
    /** By how much an answer is held back where a document does not say. */
    private static final Duration HELD = Duration.ofMillis(100);

    private static final int SERVER_ERROR = 500;

    private StoredAnswer() {}

    static Answer read(JsonNode run) {
        return switch (run.path("answer").asString("accept")) {
            case "refuse" -> new Answer.Refuse();
            case "stall" -> new Answer.Stall();
            case "hold" -> new Answer.Hold(Millis.read(run, "holdMillis", HELD));
            case "replies" -> new Answer.Replies(replies(run.path("replies")));
            default -> Answer.ACCEPT;
        };
    }

    private static List<Reply> replies(JsonNode stored) {
        List<Reply> replies = new ArrayList<>();
        for (JsonNode reply : stored) {
            replies.add(new Reply(reply.path("status").asInt(), StoredStep.texts(reply.path("headers"))));
        }
        return replies.isEmpty() ? List.of(new Reply(SERVER_ERROR, Map.of())) : replies;
    }

    static void write(Answer answer, ObjectNode run) {
        if (answer.equals(Answer.ACCEPT)) {
            return;
        }
        if (answer instanceof Answer.Refuse) {
            run.put("answer", "refuse");
        } else if (answer instanceof Answer.Stall) {
            run.put("answer", "stall");
        } else if (answer instanceof Answer.Hold hold) {
            run.put("answer", "hold").set("holdMillis", Millis.of(hold.delay()));
        } else if (answer instanceof Answer.Replies replies) {
            write(replies, run.put("answer", "replies").putArray("replies"));
        } else {
            throw new IllegalStateException(
                    "each answer must have a form in stored trials, but this has none: " + answer);
        }
    }

    private static void write(Answer.Replies replies, ArrayNode stored) {
        for (Reply reply : replies.replies()) {
            ObjectNode one = stored.addObject().put("status", reply.status());
            StoredStep.write(one, "headers", reply.headers());
        }
    }
}
