package dev.candor.client;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object, strictly: no repeated key, no comment, nothing after its end. */
final class JsonReader {
    private static final int DEEPEST = 64;

    /** Digits that always fit a long. */
    private static final int LONG_DIGITS = 18;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads a text that is one object.
     *
     * @throws IllegalArgumentException where it is anything else
     */
    static Map<String, @Nullable Object> object(String text) {
        JsonReader reader = new JsonReader(text);
        reader.space();
        Map<String, @Nullable Object> object = reader.object(1);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return object;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
        char c = peek();
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        expect('{');
        space();
        while (peek() != '}') {
            String key = string();
            space();
            expect(':');
            space();
            if (object.containsKey(key)) {
                throw wrong("each key once");
            }
            object.put(key, value(depth + 1));
            next('}');
        }
        at++;
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        expect('[');
        space();
        while (peek() != ']') {
            array.add(value(depth + 1));
            next(']');
        }
        at++;
        return array;
    }

    /** Passes a comma that something follows, or stops before the closing bracket. */
    private void next(char closing) {
        space();
        if (peek() == closing) {
            return;
        }
        expect(',');
        space();
        if (peek() == closing) {
            throw wrong("a value after the comma");
        }
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw wrong("no control character in a text");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an escape of JSON");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw wrong("four hex digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return meaning;
    }

    private Number number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!JsonNumber.valid(number)) {
            throw wrong("a value");
        }
        boolean whole = number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
        if (whole && number.length() <= LONG_DIGITS) {
            return Long.valueOf(number);
        }
        return new BigDecimal(number);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more text");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong(String.valueOf(c));
        }
        at++;
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("JSON: expected " + expected + " at character " + at);
    }
}
