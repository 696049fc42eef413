package dev.candor.wire;

import dev.candor.spec.Json;
import dev.candor.spec.Pointers;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.node.ObjectNode;

/** Reads a form ({@code key=value} joined by {@code &}) and guesses nothing: what a lenient reader would mend is refused. */
final class FormReader {
    // A thousand times the largest honest form; a key of two bytes takes a hundred once it is read.
    private static final int KEYS = 100_000;
    private static final String MARKS = "-._~!$'()*,;:@/?";

    private final byte[] bytes;
    private final ObjectNode form = Json.mapper().createObjectNode();

    FormReader(byte[] bytes) {
        this.bytes = bytes;
    }

    ObjectNode read() throws UnreadableException {
        for (int from = 0; from <= bytes.length; ) {
            int end = next('&', from, bytes.length);
            readPair(from, end);
            from = end + 1;
        }
        return form;
    }

    private void readPair(int from, int end) throws UnreadableException {
        int equals = next('=', from, end);
        if (equals == end) {
            throw new UnreadableException(place(from), "key=value", "no =");
        }
        if (equals == from) {
            throw new UnreadableException(place(from), "a key before =", "none");
        }
        String key = text(place(from), from, equals);
        String at = Pointers.step(key);
        if (form.has(key)) {
            throw new UnreadableException(at, "each key once", "a key that stood there before");
        }
        if (form.size() == KEYS) {
            throw new UnreadableException(place(from), "at most " + KEYS + " keys", "more");
        }
        if (equals + 1 == end) {
            throw new UnreadableException(at, "a value", "an empty one");
        }
        form.put(key, text(at, equals + 1, end));
    }

    private String text(String at, int from, int end) throws UnreadableException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            if (bytes[i] == '%') {
                text.write(escaped(i, end));
                i += 2;
            } else {
                text.write(raw(i));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException(at, "UTF-8", "bytes that are no UTF-8");
        }
    }

    private int escaped(int at, int end) throws UnreadableException {
        if (at + 2 >= end || !HexFormat.isHexDigit(bytes[at + 1]) || !HexFormat.isHexDigit(bytes[at + 2])) {
            throw new UnreadableException(place(at), "two hex digits after %", "none");
        }
        return HexFormat.fromHexDigit(bytes[at + 1]) * 16 + HexFormat.fromHexDigit(bytes[at + 2]);
    }

    private int raw(int at) throws UnreadableException {
        char c = (char) bytes[at];
        if (c == '+') {
            return ' ';
        }
        boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
        if (!allowed) {
            throw new UnreadableException(
                    place(at), "a letter, a digit, one of " + MARKS + " or an escape", "another byte");
        }
        return c;
    }

    private int next(char separator, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != separator) {
            at++;
        }
        return at;
    }

    private static String place(int at) {
        return "byte " + at;
    }
}
