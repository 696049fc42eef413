package dev.candor.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A body, written in other bytes that mean the same: order of keys, white space, escapes. */
final class Body {
    private static final String CONTENT = "content";

    private final int salt;

    Body(int salt) {
        this.salt = salt;
    }

    /** The body of a request; what is neither JSON nor a form stays as it is. */
    byte[] written(Request request) {
        String type = request.header("Content-Type").orElse("");
        if (salt % 4 == 0 || request.header("Content-Encoding").isPresent() || request.body().length == 0) {
            return request.body();
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return form(new String(request.body(), UTF_8)).getBytes(UTF_8);
        }
        try {
            return json(Json.tree(request.body()), 0).getBytes(UTF_8);
        } catch (MalformedJsonException e) {
            return request.body();
        }
    }

    private String form(String body) {
        return body.contains("&&") || !body.contains("=")
                ? body
                : Arrays.stream(body.split("&", -1))
                        .sorted(Comparator.comparing(pair -> Dress.hash(salt, pair.split("=", 2)[0])))
                        .map(this::pair)
                        .collect(Collectors.joining("&"));
    }

    private String pair(String pair) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < pair.length(); i++) {
            char c = pair.charAt(i);
            boolean escaped = i > 0 && pair.charAt(i - 1) == '%' || i > 1 && pair.charAt(i - 2) == '%';
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            written.append(!escaped && plain && chosen(c) ? String.format("%%%02x", (int) c) : String.valueOf(c));
        }
        return written.toString();
    }

    private String json(JsonNode node, int level) {
        String space = salt % 3 == 0 ? "\n" + " ".repeat(level) : "";
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> entries = node.properties().stream()
                    .sorted(Comparator.comparing(entry -> Dress.hash(salt, entry.getKey())))
                    .toList();
            return entries.stream()
                    .map(entry -> space + text(entry.getKey()) + ":" + space + value(entry, level))
                    .collect(Collectors.joining(",", "{", space + "}"));
        }
        if (node.isArray()) {
            return node.valueStream()
                    .map(value -> space + json(value, level + 1))
                    .collect(Collectors.joining(",", "[", space + "]"));
        }
        return node.isString() ? text(node.stringValue()) : node.toString();
    }

    // The content of a report is JSON that travels as text: it may be written in many ways as well.
    private String value(Map.Entry<String, JsonNode> entry, int level) {
        JsonNode value = entry.getValue();
        if (level == 0 && entry.getKey().equals(CONTENT) && value.isString()) {
            try {
                return text(json(Json.tree(value.stringValue()), 1));
            } catch (MalformedJsonException e) {
                return text(value.stringValue());
            }
        }
        return json(value, level + 1);
    }

    private String text(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) || chosen(c)) {
                written.append(String.format("\\u%04x", (int) c));
            } else {
                written.append(c);
            }
        }
        return written.append('"').toString();
    }

    private boolean chosen(char c) {
        return Dress.hash(salt, String.valueOf(c)) % 8 == 0;
    }
}
