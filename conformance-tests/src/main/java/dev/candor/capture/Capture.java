package dev.candor.capture;

import java.util.List;

/**
 * All that arrived in one run.
 *
 * @param exchanges in order of arrival
 * @param requestless the connections that brought no whole request
 */
public record Capture(List<Exchange> exchanges, List<Connection> requestless) {
    /** Nothing arrived. */
    public static final Capture NOTHING = new Capture(List.of(), List.of());

    /** Whether not even a connection was opened. */
    public boolean silent() {
        return exchanges.isEmpty() && requestless.isEmpty();
    }
}
