package dev.candor.wire;

import dev.candor.spec.Pointers;
import dev.candor.spec.Redacted;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes an object of texts as a form, in the order of its keys. */
final class FormWriter {
    private FormWriter() {}

    static byte[] write(JsonNode form) {
        if (!form.isObject()) {
            throw new IllegalArgumentException("a form: expected an object of texts, but was " + Redacted.of(form));
        }
        String written = form.properties().stream()
                .map(pair -> escaped(pair.getKey(), pair.getKey()) + "=" + value(pair.getKey(), pair.getValue()))
                .collect(Collectors.joining("&"));
        return written.getBytes(StandardCharsets.US_ASCII);
    }

    private static String value(String key, JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException(
                    "a form, at " + Pointers.step(key) + ": expected a text, but was " + Redacted.of(value));
        }
        return escaped(key, value.stringValue());
    }

    private static String escaped(String key, String text) {
        // The encoder would write a question mark for half a character.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "a form, at " + Pointers.step(key) + ": expected whole characters, but was half of one");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
