package dev.candor.capture;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the endpoint behaves in one run. */
public sealed interface Answer {
    /** Every request is answered with 200 at once. */
    Answer ACCEPT = new Replies(List.of(new Reply(200, Map.of())));

    /** Whether some request is not taken as it should be. */
    default boolean isFault() {
        return true;
    }

    /** The port is closed: every connection is refused. */
    record Refuse() implements Answer {}

    /** No name is found, and the endpoint is given by a name; only a sealed world has its own names. */
    record Unknown() implements Answer {
        /** The name by which the endpoint is given. */
        public static final String NAME = "nowhere.example";
    }

    /** Connections are accepted, requests are read (who asks first may send the body), and nothing is ever answered. */
    record Stall() implements Answer {}

    /** Every request is answered with 200, each after a while. */
    record Hold(Duration delay) implements Answer {
        @Override
        public boolean isFault() {
            return false;
        }
    }

    /** Every request is answered with 200, one byte a second. */
    record Drip() implements Answer {}

    /**
     * The connection is reset in place of an answer.
     *
     * @param afterHead whether the head of an answer goes out first
     */
    record Reset(boolean afterHead) implements Answer {}

    /** What is answered is no HTTP. */
    record Garbage() implements Answer {}

    /** An answer in chunks, of which the second has no size. */
    record BrokenChunk() implements Answer {}

    /** An answer of 200 with {@link #BYTES} bytes. */
    record Flood() implements Answer {
        /** 50 MB. */
        public static final long BYTES = 50_000_000;
    }

    /**
     * Every request is sent to another host, where it is taken.
     *
     * @param status of the answer that says so: 301, 302, 303, 307 or 308
     */
    record Redirect(int status) implements Answer {
        /** The other host, where names are the kit's. */
        public static final String HOST = "elsewhere.example";

        /** Path at the other host. */
        public static final String PATH = "/elsewhere";
    }

    /** Every request is sent, with 302, to an address of the same host that sends it there again. */
    record Loop() implements Answer {
        /** Path of that address. */
        public static final String PATH = "/again";
    }

    /** The endpoint is https, and its requests are answered with 200. */
    record Https(Certificate certificate) implements Answer {
        @Override
        public boolean isFault() {
            return certificate != Certificate.TRUSTED;
        }
    }

    /** Requests are answered in turn; the last reply serves all that follow. */
    record Replies(List<Reply> replies) implements Answer {
        public Replies {
            if (replies.isEmpty()) {
                throw new IllegalArgumentException(
                        "replies must hold at least one, but was empty; use Stall to not answer");
            }
            replies = List.copyOf(replies);
        }

        @Override
        public boolean isFault() {
            return replies.stream().anyMatch(reply -> reply.status() / 100 != 2);
        }
    }

    /** One answer of HTTP, with an empty body. */
    record Reply(int status, Map<String, String> headers) {}
}
