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

/** The traits of one body. */
final class BodyResidue {
    /** Shorter texts stand between the values by chance. */
    private static final int TELLING = 4;

    /** Bounds on hostile bodies: beyond, what is left is not compared. */
    private static final int MOST_TRAITS = 20_000;

    private static final int LONGEST = 256 << 10;
    private static final int MOST_VARIABLE = 500;

    private final Map<Trait, String> traits;
    private final String request;
    private final Set<String> variable;
    private final Set<String> taken =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * @param traits to which it adds
     * @param variable pointers of the places that are taken out
     */
    BodyResidue(Map<Trait, String> traits, String request, Set<String> variable) {
        this.traits = traits;
        this.request = request;
        this.variable = variable;
    }

    /** Adds the values of a decoded body, and the order of its keys. */
    void add(JsonNode body) {
        walk(body, "", variable.contains(""));
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
        put(Trait.Kind.FORM, "", text);
    }

    private void walk(JsonNode node, String at, boolean out) {
        boolean taking = out || variable.contains(at);
        if (node.isObject()) {
            List<String> keys = new ArrayList<>();
            node.properties().forEach(property -> {
                keys.add(property.getKey());
                walk(property.getValue(), at + Pointers.step(property.getKey()), taking);
            });
            keep(Trait.Kind.KEYS, at, keys.toString(), taking);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), at + "/" + i, taking);
            }
            keep(Trait.Kind.VALUE, at, "a list of " + node.size(), taking);
        } else if (taking) {
            take(node);
        } else {
            put(Trait.Kind.VALUE, at, node.toString());
        }
    }

    private void keep(Trait.Kind kind, String at, String value, boolean taking) {
        if (!taking) {
            put(kind, at, value);
        }
    }

    private void take(JsonNode value) {
        String text = value.isString() ? value.stringValue() : value.toString();
        if (text.length() >= TELLING && taken.size() <= MOST_VARIABLE) {
            taken.add(text);
        }
    }

    private void put(Trait.Kind kind, String at, String value) {
        if (traits.size() < MOST_TRAITS) {
            traits.put(new Trait(kind, request, at), value);
        }
    }
}
