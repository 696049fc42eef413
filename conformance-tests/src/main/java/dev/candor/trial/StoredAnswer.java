package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import dev.candor.capture.Certificate;
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

    /** The answers that hold nothing more than their name. */
    private static final Map<String, Answer> PLAIN = Map.ofEntries(
            Map.entry("refuse", new Answer.Refuse()),
            Map.entry("unknown", new Answer.Unknown()),
            Map.entry("stall", new Answer.Stall()),
            Map.entry("drip", new Answer.Drip()),
            Map.entry("reset", new Answer.Reset(false)),
            Map.entry("reset-after-head", new Answer.Reset(true)),
            Map.entry("garbage", new Answer.Garbage()),
            Map.entry("broken-chunk", new Answer.BrokenChunk()),
            Map.entry("flood", new Answer.Flood()),
            Map.entry("loop", new Answer.Loop()),
            Map.entry("https-trusted", new Answer.Https(Certificate.TRUSTED)),
            Map.entry("https-untrusted", new Answer.Https(Certificate.UNTRUSTED)),
            Map.entry("https-expired", new Answer.Https(Certificate.EXPIRED)),
            Map.entry("https-other-name", new Answer.Https(Certificate.OTHER_NAME)));

    private static final int MOVED = 302;

    private StoredAnswer() {}

    static Answer read(JsonNode run) {
        String name = run.path("answer").asString("accept");
        return switch (name) {
            case "hold" -> new Answer.Hold(Millis.read(run, "holdMillis", HELD));
            case "replies" -> new Answer.Replies(replies(run.path("replies")));
            case "redirect" -> new Answer.Redirect(run.path("redirectStatus").asInt(MOVED));
            default -> PLAIN.getOrDefault(name, Answer.ACCEPT);
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
        if (answer instanceof Answer.Hold hold) {
            run.put("answer", "hold").set("holdMillis", Millis.of(hold.delay()));
        } else if (answer instanceof Answer.Replies replies) {
            write(replies, run.put("answer", "replies").putArray("replies"));
        } else if (answer instanceof Answer.Redirect redirect) {
            run.put("answer", "redirect").put("redirectStatus", redirect.status());
        } else {
            run.put("answer", name(answer));
        }
    }

    private static String name(Answer answer) {
        return PLAIN.entrySet().stream()
                .filter(plain -> plain.getValue().equals(answer))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "each answer must have a form in stored trials, but this has none: " + answer));
    }

    private static void write(Answer.Replies replies, ArrayNode stored) {
        for (Reply reply : replies.replies()) {
            ObjectNode one = stored.addObject().put("status", reply.status());
            StoredStep.write(one, "headers", reply.headers());
        }
    }
}
