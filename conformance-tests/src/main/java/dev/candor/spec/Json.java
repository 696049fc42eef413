package dev.candor.spec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** JSON as RFC 8259 has it and no laxer: UTF-8, no mark, no key twice, one document. */
public final class Json {
    /** The deepest nesting that is read. */
    public static final int LEVELS = 64;

    // Ten times the largest honest batch; an empty object of two characters takes a hundred bytes once it is read.
    private static final long TOKENS = 1_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(LEVELS)
                            .maxTokenCount(TOKENS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // An absent truth value is false; an explicit null is refused by the schema of each document.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .nodeFactory(new FiniteNumbers())
            .build();

    private Json() {}

    /** The one strict mapper. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads one JSON document from bytes. */
    public static JsonNode tree(byte[] bytes) throws MalformedJsonException {
        return tree(text(bytes));
    }

    /** Reads one JSON document from text. */
    public static JsonNode tree(String text) throws MalformedJsonException {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw malformed("", "a JSON document", text.isEmpty() ? "nothing" : "white space alone");
            }
            return tree;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    // Jackson guesses the encoding from the bytes and lets other ones than UTF-8 pass.
    private static String text(byte[] bytes) throws MalformedJsonException {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            throw malformed("byte 0", "UTF-8 without a byte-order mark", "a byte-order mark");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(from, to, true);
        if (result.isError()) {
            throw malformed("byte " + from.position(), "UTF-8", "bytes that are no UTF-8");
        }
        return to.flip().toString();
    }

    private static MalformedJsonException malformed(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        String at = where == null || where.getLineNr() < 1
                ? ""
                : "line " + where.getLineNr() + ", column " + where.getColumnNr();
        String said = String.valueOf(e.getOriginalMessage());
        if (e instanceof UnexpectedEndOfInputException || said.contains("end-of-input")) {
            return malformed(at, "a whole JSON document", "a text that ends too early");
        }
        if (e instanceof StreamConstraintsException) {
            if (said.contains("nesting depth")) {
                return malformed(at, "at most " + LEVELS + " levels of nesting", "more");
            }
            return said.contains("oken count")
                    ? malformed("", "at most " + TOKENS + " names, values and brackets", "more")
                    : malformed(at, "texts and numbers of bearable size", "a larger one");
        }
        if (said.startsWith("Duplicate")) {
            return malformed(at, "each key once in its object", "a key that stood there before");
        }
        return said.startsWith("Trailing token")
                ? malformed(at, "one JSON document", "more after it")
                : malformed(at, "JSON (RFC 8259)", "a text that is none");
    }

    private static MalformedJsonException malformed(String at, String expected, String actual) {
        return new MalformedJsonException(new Problem(at, "json", expected, actual));
    }

    /** Numbers beyond the range of a double would become infinite, which is no number of JSON. */
    private static final class FiniteNumbers extends JsonNodeFactory {
        private static final long serialVersionUID = 1;

        @Override
        public NumericNode numberNode(double value) {
            if (Double.isInfinite(value)) {
                throw new StreamConstraintsException("number out of range");
            }
            return super.numberNode(value);
        }
    }
}
