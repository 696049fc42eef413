package dev.candor.wire;

import java.util.List;

/**
 * What the exchanges of one run say.
 *
 * @param requests the requests that could be read
 * @param events all events in order of arrival
 * @param undecodable the requests to a declared endpoint that could not be read
 * @param strays indices of exchanges that went to no declared endpoint
 */
public record Decoded(List<Request> requests, List<Event> events, List<Undecodable> undecodable, List<Integer> strays) {
    public static final Decoded NOTHING = new Decoded(List.of(), List.of(), List.of(), List.of());
}
