package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.spec.Pointers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The traits of one body, and of the events in it: they are compared in whatever request they are sent. */
final class BodyResidue {
    /** Shorter texts stand between the values by chance. */
    private static final int TELLING = 4;

    /** Bounds on hostile bodies: beyond, what is left is not compared. */
    private static final int MOST_TRAITS = 20_000;

    private static final int LONGEST = 256 << 10;
    private static final int MOST_VARIABLE = 500;

    private final Map<Trait, String> traits;
    private final String request;
    private final Map<String, String> events;
    private final Set<String> variable;
    private final Set<String> taken =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * @param traits to which it adds
     * @param events pointers of the events in the body to their names
     * @param variable pointers of the places that are taken out
     */
    BodyResidue(Map<Trait, String> traits, String request, Map<String, String> events, Set<String> variable) {
        this.traits = traits;
        this.request = request;
        this.events = events;
        this.variable = variable;
    }

    /** Adds the values of a decoded body, and the order of its keys. */
    void add(JsonNode body) {
        walk(body, new Spot(request, "", ""), variable.contains(""));
    }

    /** Adds what stands between the values. */
    void add(Exchange exchange) {
        if (exchange.body().length > LONGEST || taken.size() > MOST_VARIABLE) {
            return;
        }
        String text = Content.read(exchange, bytes -> StringNode.valueOf(new String(bytes, StandardCharsets.UTF_8)))
                .json()
                .map(JsonNode::stringValue)
                .orElseGet(() -> new String(exchange.body(), StandardCharsets.ISO_8859_1));
        for (String value : taken) {
            text = text.replace(value, "*").replace(URLEncoder.encode(value, StandardCharsets.UTF_8), "*");
        }
        put(Trait.Kind.FORM, new Spot(request, "", ""), text);
    }

    /**
     * @param of name of the request or of the event that it is in
     * @param in JSON Pointer of that in the body
     * @param at JSON Pointer in the body
     */
    private record Spot(String of, String in, String at) {
        Spot below(String step) {
            return new Spot(of, in, at + step);
        }
    }

    private void walk(JsonNode node, Spot there, boolean out) {
        boolean taking = out || variable.contains(there.at);
        String event = events.get(there.at);
        Spot spot = event == null ? there : new Spot(event, there.at, there.at);
        if (node.isObject()) {
            List<String> keys = new ArrayList<>();
            node.properties().forEach(property -> {
                keys.add(property.getKey());
                walk(property.getValue(), spot.below(Pointers.step(property.getKey())), taking);
            });
            keep(Trait.Kind.KEYS, spot, keys.toString(), taking);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), spot.below("/" + i), taking);
            }
            keep(Trait.Kind.VALUE, spot, "a list of " + node.size(), taking);
        } else if (taking) {
            take(node);
        } else {
            put(Trait.Kind.VALUE, spot, node.toString());
        }
    }

    private void keep(Trait.Kind kind, Spot spot, String value, boolean taking) {
        if (!taking) {
            put(kind, spot, value);
        }
    }

    private void take(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        if (text.length() >= TELLING && taken.size() <= MOST_VARIABLE) {
            taken.add(text);
        }
    }

    private void put(Trait.Kind kind, Spot spot, String value) {
        if (traits.size() < MOST_TRAITS) {
            traits.put(new Trait(kind, spot.of, spot.at.substring(spot.in.length())), value);
        }
    }
}
