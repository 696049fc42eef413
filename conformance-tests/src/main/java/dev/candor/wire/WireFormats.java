package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import dev.candor.spec.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The wire formats by name, and the reading of a whole run. */
public final class WireFormats {
    static final Map<String, WireFormat> ALL = Stream.of(
                    new JsonList("json-array", ""),
                    new JsonList("candor-batch", "/events"),
                    new JsonList("ga4", "/events"),
                    new JsonObject("segment-track"),
                    new JsonObject("jitsu-event"),
                    new SegmentBatch(),
                    new HumbugReport(),
                    new GaMeasurement())
            .collect(Collectors.toUnmodifiableMap(WireFormat::name, Function.identity()));

    private WireFormats() {}

    /** The format of an endpoint. */
    public static WireFormat of(Endpoint endpoint) {
        WireFormat format = ALL.get(endpoint.wireFormat());
        if (format == null) {
            throw new IllegalArgumentException("endpoint " + endpoint.name() + ": expected a wire format of "
                    + ALL.keySet() + ", but was " + endpoint.wireFormat());
        }
        return format;
    }

    /** What the exchanges of one run say. Total: nothing that was sent makes it throw. */
    public static Decoded decode(Profile profile, List<Exchange> exchanges) {
        List<Request> requests = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Undecodable> undecodable = new ArrayList<>();
        List<Integer> strays = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            Optional<Endpoint> endpoint = Destination.of(profile, exchange);
            if (endpoint.isEmpty()) {
                strays.add(exchange.index());
                continue;
            }
            WireFormat format = of(endpoint.get());
            WireFormat.Body body = format.body(exchange, endpoint.get());
            body.reason().ifPresent(undecodable::add);
            body.json().ifPresent(json -> {
                Request request = new Request(exchange.index(), endpoint.get(), json);
                requests.add(request);
                events.addAll(events(profile, request));
            });
        }
        return new Decoded(List.copyOf(requests), List.copyOf(events), List.copyOf(undecodable), List.copyOf(strays));
    }

    /** The events of a request. */
    static List<Event> events(Profile profile, Request request) {
        return of(request.endpoint()).events(request.body()).stream()
                .map(pointer -> event(profile, request, pointer))
                .toList();
    }

    private static Event event(Profile profile, Request request, String pointer) {
        JsonNode fields = request.body().at(pointer);
        String type =
                profile.typeOf(fields, request.endpoint()).map(EventType::id).orElse(null);
        return new Event(request.exchange(), request.endpoint().events(), pointer, fields, type);
    }
}
