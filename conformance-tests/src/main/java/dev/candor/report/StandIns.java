package dev.candor.report;

import dev.candor.spec.Json;
import dev.candor.world.Fact;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Other values in place of real ones, wherever those stand in stored trials: as long, and of the same kinds of characters, so
 * that what a rule measures stays as it was. One value has the same stand-in in all trials.
 */
final class StandIns {
    // As the planted ones have it: no word looks like it.
    private static final String SMALL = "ghjkmnpqrstvwxyz";
    private static final String HEX = "0123456789abcdef";
    private static final String DIGITS = "0123456789";

    private final long seed;
    private final Map<String, String> chosen = new LinkedHashMap<>();

    /** @param seed tells nothing of a machine, so stand-ins made from it do not either */
    StandIns(long seed) {
        this.seed = seed;
    }

    /** The stored trial with stand-ins for the values of these facts, and of those before. */
    ObjectNode in(ObjectNode stored, Collection<Fact> facts) {
        facts.stream()
                // A name stands in the path of its home: what contains another is made from the other's stand-in.
                .sorted(Comparator.comparingInt(fact -> fact.value().length()))
                .forEach(this::choose);
        return chosen.isEmpty() ? stored : trial(stored);
    }

    private void choose(Fact fact) {
        String value = fact.value();
        if (!chosen.containsKey(value)) {
            String within = text(value);
            chosen.put(value, within.equals(value) ? made(fact) : within);
        }
    }

    private String made(Fact fact) {
        Random random = new Random(seed + 31L * fact.label().hashCode() + chosen.size());
        StringBuilder made = new StringBuilder();
        for (char c : fact.value().toCharArray()) {
            String letters = Character.isDigit(c) ? DIGITS : Character.isLetter(c) ? SMALL : String.valueOf(c);
            String from = Real.hardware(fact) ? HEX : letters;
            char one = from.charAt(random.nextInt(from.length()));
            made.append(Character.isUpperCase(c) ? Character.toUpperCase(one) : one);
        }
        return made.toString();
    }

    private ObjectNode trial(ObjectNode stored) {
        // Base64 may spell anything by chance, so bodies are taken out while the other texts are changed.
        List<String> bodies = new ArrayList<>();
        List<ObjectNode> exchanges = exchanges(stored);
        exchanges.forEach(exchange -> bodies.add(body(exchange.path("body").asString(""))));
        exchanges.forEach(exchange -> exchange.remove("body"));
        ObjectNode changed = (ObjectNode) changed(stored);
        List<ObjectNode> after = exchanges(changed);
        for (int i = 0; i < after.size(); i++) {
            after.get(i).put("body", bodies.get(i));
        }
        return changed;
    }

    private static List<ObjectNode> exchanges(JsonNode stored) {
        List<ObjectNode> all = new ArrayList<>();
        for (JsonNode run : stored.path("runs")) {
            run.path("exchanges").forEach(exchange -> all.add((ObjectNode) exchange));
        }
        if (stored.has("control")) {
            all.addAll(exchanges(stored.get("control")));
        }
        return all;
    }

    private String body(String base64) {
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        String changed = text;
        for (Map.Entry<String, String> pair : longestFirst()) {
            changed = changed.replace(octets(pair.getKey()), octets(pair.getValue()));
        }
        return changed.equals(text)
                ? base64
                : Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Each byte of the text one character. */
    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private JsonNode changed(JsonNode node) {
        if (node.isString()) {
            return StringNode.valueOf(text(node.stringValue()));
        }
        if (node.isArray()) {
            ArrayNode list = Json.mapper().createArrayNode();
            node.forEach(element -> list.add(changed(element)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = Json.mapper().createObjectNode();
            node.properties().forEach(member -> object.set(text(member.getKey()), changed(member.getValue())));
            return object;
        }
        return node;
    }

    private String text(String text) {
        String changed = text;
        for (Map.Entry<String, String> pair : longestFirst()) {
            changed = changed.replace(pair.getKey(), pair.getValue());
        }
        return changed;
    }

    private List<Map.Entry<String, String>> longestFirst() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>(chosen.entrySet());
        pairs.sort(Comparator.comparingInt(
                        (Map.Entry<String, String> pair) -> pair.getKey().length())
                .reversed());
        return pairs;
    }
}
