package dev.candor.wire;

import dev.candor.spec.Json;
import java.math.BigInteger;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Decoded bodies that no honest tool would send, and that every format must carry unharmed all the same. */
public final class GeneratedBodies {
    private static final int DEEPEST = 30;
    private static final String[] PIECES = {
        "a",
        "Z",
        "0",
        " ",
        "%",
        "+",
        "&",
        "=",
        "%41",
        "\"",
        "\\",
        "\\u0041",
        "/",
        "~",
        "{",
        "}",
        "[\"",
        "\n",
        "\u0000",
        "\u007f",
        "\u00e9",
        "e\u0301",
        "\u65e5",
        "\ufeff",
        "\uffff",
        "\u2028",
        "\ud83d\ude00"
    };
    private static final String[] HALVES = {"\ud83d", "\ude00"};

    private final Random random;
    private final JsonNodeFactory nodes = Json.mapper().getNodeFactory();

    public GeneratedBodies(Random random) {
        this.random = random;
    }

    public JsonNode body(String format) {
        return switch (format) {
            case "json-array" -> events();
            case "candor-batch", "ga4" -> object(0).set("events", events());
            case "segment-batch" -> object(0).set("batch", events());
            case "humbug-report" -> object(0).set("content", object(0));
            case "ga-measurement-v1" -> form();
            default -> object(0);
        };
    }

    private ArrayNode events() {
        ArrayNode events = nodes.arrayNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            events.add(object(2));
        }
        return events;
    }

    private ObjectNode form() {
        ObjectNode form = nodes.objectNode();
        for (int i = random.nextInt(20); i >= 0; i--) {
            form.put("k" + text(false), "v" + text(false));
        }
        return form;
    }

    private ObjectNode object(int level) {
        ObjectNode object = nodes.objectNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            object.set(text(false), value(level + 1));
        }
        return object;
    }

    private JsonNode value(int level) {
        int kind = random.nextInt(level < DEEPEST ? 10 : 7);
        return switch (kind) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt());
            case 3 -> nodes.numberNode((1L << 40) + random.nextInt());
            case 4 -> nodes.numberNode(new BigInteger(64 + random.nextInt(500), random).setBit(64));
            case 5 -> nodes.numberNode((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(600) - 300));
            case 6 -> nodes.stringNode(text(true));
            case 7 -> nodes.arrayNode().add(value(level + 1)).add(value(level + 1));
            default -> object(level);
        };
    }

    private String text(boolean halves) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            String[] from = halves && random.nextInt(20) == 0 ? HALVES : PIECES;
            text.append(from[random.nextInt(from.length)]);
        }
        return text.toString();
    }
}
