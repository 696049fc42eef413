package dev.candor.capture;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the endpoint behaves in one run. */
public sealed interface Answer {
    /** Every request is answered with 200 at once. */
    Answer ACCEPT = new Replies(List.of(new Reply(200, Map.of())));

    /** The port is closed: every connection is refused. */
    record Refuse() implements Answer {}

    /** Connections are accepted, requests are read (who asks first may send the body), and nothing is ever answered. */
    record Stall() implements Answer {}

    /** Every request is answered with 200, each after a while. */
    record Hold(Duration delay) implements Answer {}

    /** Requests are answered in turn; the last reply serves all that follow. */
    record Replies(List<Reply> replies) implements Answer {
        public Replies {
            if (replies.isEmpty()) {
                throw new IllegalArgumentException(
                        "replies must hold at least one, but was empty; use Stall to not answer");
            }
            replies = List.copyOf(replies);
        }
    }

    /** One answer of HTTP, with an empty body. */
    record Reply(int status, Map<String, String> headers) {}
}
