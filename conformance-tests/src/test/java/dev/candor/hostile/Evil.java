package dev.candor.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.spec.Endpoint;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.wire.GeneratedBodies;
import dev.candor.wire.Posts;
import dev.candor.wire.WireFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are hard to read, or that say what no schema lists. */
final class Evil {
    // Half a megabyte that becomes 64 MiB.
    private static final byte[] BOMB = Posts.gzip(new byte[64 << 20]);
    private static final int RARELY = 2_000;

    private final Random random;

    Evil(Random random) {
        this.random = random;
    }

    /** A request with another body, which may say more of it than is true. */
    Request of(Request request, Endpoint endpoint) {
        if (random.nextInt(RARELY) == 0) {
            return request.having(BOMB).with("Content-Encoding", "gzip");
        }
        byte[] body = body(request, endpoint);
        return switch (random.nextInt(6)) {
            case 0 -> request.having(Posts.gzip(body)).with("Content-Encoding", "gzip");
            case 1 -> request.having(Posts.gzip(Posts.gzip(body))).with("Content-Encoding", "gzip");
            case 2 -> request.having(body).with("Content-Encoding", random.nextBoolean() ? "gzip" : "br");
            default -> request.having(body);
        };
    }

    private byte[] body(Request request, Endpoint endpoint) {
        return switch (random.nextInt(8)) {
            case 0 -> WireFormats.of(endpoint).write(new GeneratedBodies(random).body(endpoint.wireFormat()));
            case 1 -> text().getBytes(UTF_8);
            case 2 -> new String(request.body(), UTF_8).getBytes(UTF_16);
            case 3 -> new Damage(random).broken(request.body());
            case 4 -> twice(request);
            default -> changed(request);
        };
    }

    private String text() {
        String[] texts = {
            "", "[]", "{}", "null", "0", "\"\"", "[{}]", "[null]", "[[]]", "{\"events\":[]}", "=", "&", "a=b"
        };
        return random.nextInt(3) == 0 ? Words.any(random) : texts[random.nextInt(texts.length)];
    }

    private static byte[] twice(Request request) {
        String body = new String(request.body(), UTF_8);
        return body.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(UTF_8);
    }

    /** The same document with some of its values replaced, some keys added, some taken away. */
    private byte[] changed(Request request) {
        JsonNode json;
        try {
            json = Json.tree(request.body());
        } catch (MalformedJsonException e) {
            return new Damage(random).broken(request.body());
        }
        List<JsonNode> nodes = new ArrayList<>();
        gather(json, nodes);
        for (int i = random.nextInt(3); i >= 0 && !nodes.isEmpty(); i--) {
            change(nodes.get(random.nextInt(nodes.size())));
        }
        return json.toString().getBytes(UTF_8);
    }

    private static void gather(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) {
            into.add(node);
            node.forEach(value -> gather(value, into));
        }
    }

    private void change(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.add(value());
        } else if (node instanceof ObjectNode object && !object.isEmpty() && random.nextInt(4) > 0) {
            List<String> keys = List.copyOf(object.propertyNames());
            object.set(keys.get(random.nextInt(keys.size())), value());
        } else if (node instanceof ObjectNode object) {
            object.set(Words.any(random), value());
        }
    }

    private JsonNode value() {
        return random.nextBoolean()
                ? Json.mapper().getNodeFactory().stringNode(Words.any(random))
                : new GeneratedBodies(random).body("jitsu-event");
    }
}
