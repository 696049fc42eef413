package dev.candor.capture;

import java.util.List;

/**
 * All that was attempted in one run, as far as the kit sees it.
 *
 * @param exchanges in order of arrival
 * @param requestless the connections that brought no whole request, and whatever else went out to some address
 * @param lookups the names that were asked for, in order
 */
public record Capture(List<Exchange> exchanges, List<Connection> requestless, List<Lookup> lookups) {
    /** Nothing arrived. */
    public static final Capture NOTHING = new Capture(List.of(), List.of(), List.of());

    /** Whether no connection was opened, nothing else was sent and no name was looked up. */
    public boolean silent() {
        return exchanges.isEmpty() && requestless.isEmpty() && lookups.isEmpty();
    }
}
