package dev.candor.leak;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Tells by JSON Pointer where in a body something stands. */
final class JsonPlaces {
    // A body is bounded before it comes here; only nesting, which costs stack elsewhere, keeps its own bound.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final byte[] body;
    /** Where keys and values begin; null as long as nobody asked. */
    private @Nullable TreeMap<Long, Place> places;

    /** Where it breaks off to be JSON; what follows has no place of its own. */
    private long end = Long.MAX_VALUE;

    JsonPlaces(byte[] body) {
        this.body = body;
    }

    /**
     * A key or a value.
     *
     * @param key whether it is a key
     */
    record Place(String pointer, boolean key) {}

    /** What begins there or last before; null where the body is no JSON as far as that. */
    @Nullable
    Place at(int offset) {
        if (places == null) {
            places = JsonText.opens(body) ? read() : new TreeMap<>();
        }
        Map.Entry<Long, Place> last = offset < end ? places.floorEntry((long) offset) : null;
        return last == null ? null : last.getValue();
    }

    private TreeMap<Long, Place> read() {
        TreeMap<Long, Place> found = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token.isScalarValue() || token == JsonToken.START_ARRAY) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    found.put(
                            parser.currentTokenLocation().getByteOffset(),
                            new Place(pointer, token == JsonToken.PROPERTY_NAME));
                }
            }
        } catch (JacksonException e) {
            end = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
        }
        return found;
    }
}
