package dev.candor.capture;

import java.time.Duration;
import java.util.List;

/**
 * The answers of one run as they wait in WireMock: the reply of turn n under {@code /<token>/n}.
 *
 * @param port of WireMock on 127.0.0.1
 * @param token of the listener, so that runs side by side do not share a turn
 * @param statuses in turn; the last one serves all that follow
 * @param delay before each of them
 */
record Script(int port, String token, List<Integer> statuses, Duration delay) {
    String path(int turn) {
        return "/" + token + "/" + turn;
    }

    boolean holds(String path) {
        return path.startsWith("/" + token + "/");
    }

    /** Which turn serves the request at that place in the run. */
    int turn(int place) {
        return Math.min(place, statuses.size() - 1);
    }
}
