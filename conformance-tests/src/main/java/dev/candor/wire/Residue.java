package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one run sent, once the places are taken out that its profile declares variable.
 *
 * @param traits what can be compared to what stands there
 * @param places name of each request and of each event to where it stands
 */
public record Residue(Map<Trait, String> traits, Map<String, Place> places) {
    /**
     * @param exchange index of the exchange
     * @param at JSON Pointer in its decoded body; empty for all of it
     */
    public record Place(int exchange, String at) {}

    /** They follow the address of the listener, and what stands in variable places. */
    private static final Set<String> UNTOLD = Set.of("host", "content-length");

    public static Residue of(Decoded decoded, List<Exchange> exchanges, Profile profile) {
        Map<Integer, Request> requests = new HashMap<>();
        decoded.requests().forEach(request -> requests.put(request.exchange(), request));
        Map<Integer, List<Event>> events = decoded.events().stream().collect(Collectors.groupingBy(Event::exchange));
        Variable variable = Variable.of(profile);
        Residue residue = new Residue(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, Integer> times = new HashMap<>();
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            Request request = requests.get(exchange.index());
            List<Event> carried = events.getOrDefault(exchange.index(), List.of());
            String kind = kind(
                    request == null
                            ? "a request that is not declared"
                            : request.endpoint().name(),
                    carried);
            String name = nth(kind, times);
            names.add(name);
            residue.places.put(name, new Place(exchange.index(), ""));
            residue.add(name, exchange);
            Map<String, String> parts = new HashMap<>();
            for (Event event : carried) {
                String type = event.endpoint() + " " + (event.type() == null ? "that is not listed" : event.type());
                types.add(type);
                residue.put(Trait.Kind.VALUE, name, event.pointer(), type);
                String part = nth("event " + type, times);
                parts.put(event.pointer(), part);
                residue.places.put(part, new Place(exchange.index(), event.pointer()));
            }
            BodyResidue body = new BodyResidue(residue.traits, name, parts, variable.places(carried));
            if (request != null) {
                body.add(request.body());
            }
            body.add(exchange);
        }
        residue.put(Trait.Kind.ORDER, "", "", names.toString());
        residue.put(Trait.Kind.REQUESTS, "", "", sorted(names));
        residue.put(Trait.Kind.EVENTS, "", "", sorted(types));
        return residue;
    }

    /** Those that are alike are told apart by their order alone. */
    private static String nth(String kind, Map<String, Integer> times) {
        int nth = times.merge(kind, 1, Integer::sum);
        return nth == 1 ? kind : kind + ", number " + nth;
    }

    private static String sorted(List<String> names) {
        return names.stream().sorted().toList().toString();
    }

    /** What a request carries, whatever the order of it. */
    private static String kind(String endpoint, List<Event> events) {
        String types = events.stream()
                .map(event -> String.valueOf(event.type()))
                .sorted()
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? endpoint : endpoint + " with " + types;
    }

    private void add(String name, Exchange exchange) {
        String query = exchange.query().isEmpty() ? "" : "?" + exchange.query();
        put(Trait.Kind.LINE, name, "", exchange.method() + " " + exchange.path() + query);
        List<String> headers = new ArrayList<>();
        for (Header header : exchange.headers()) {
            headers.add(header.name());
            if (!UNTOLD.contains(header.name().toLowerCase(Locale.ROOT))) {
                put(Trait.Kind.HEADER, name, header.name().toLowerCase(Locale.ROOT), header.value());
            }
        }
        put(Trait.Kind.HEADERS, name, "", headers.toString());
    }

    private void put(Trait.Kind kind, String request, String at, String value) {
        traits.merge(new Trait(kind, request, at), value, (one, other) -> one + "\n" + other);
    }
}
