package dev.candor.leak;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The keys and scalars of a JSON text, each once more decoded. */
final class JsonStrings {
    // A body is bounded before it comes here; only nesting, which costs stack elsewhere, keeps its own bound.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private JsonStrings() {}

    /** One key or scalar, and its JSON Pointer, which is costly to make. */
    interface Found {
        void at(byte[] text, boolean key, Supplier<String> pointer);
    }

    /** Hands over what stands in a text that is JSON; false, after some have been handed over, where it is none. */
    static boolean each(byte[] json, Found found) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token.isScalarValue()) {
                    found.at(
                            parser.getString().getBytes(StandardCharsets.UTF_8),
                            token == JsonToken.PROPERTY_NAME,
                            () -> parser.streamReadContext().pathAsPointer().toString());
                }
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    /** All keys and scalars of a text that is an object, a list or a string of JSON; empty for any other text. */
    static Optional<List<byte[]>> of(byte[] text) {
        List<byte[]> all = new ArrayList<>();
        return opens(text) && each(text, (inner, key, pointer) -> all.add(inner)) ? Optional.of(all) : Optional.empty();
    }

    private static boolean opens(byte[] text) {
        for (byte octet : text) {
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return octet == '{' || octet == '[' || octet == '"';
            }
        }
        return false;
    }
}
