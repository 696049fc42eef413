package dev.candor.puppet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text, read as maps, lists, strings, numbers and booleans, and written again. */
final class Text {
    private final String text;
    private int at;

    private Text(String text) {
        this.text = text;
    }

    /** Throws IllegalArgumentException where it is no JSON. */
    static @Nullable Object read(String text) {
        try {
            Text reader = new Text(text);
            Object value = reader.value();
            reader.space();
            if (reader.at < text.length()) {
                throw new IllegalArgumentException("more than one value");
            }
            return value;
        } catch (StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("cut off", e);
        }
    }

    private @Nullable Object value() {
        space();
        char first = text.charAt(at);
        if (first == '{') {
            return object();
        }
        if (first == '[') {
            return array();
        }
        if (first == '"') {
            return string();
        }
        int begin = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(begin, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> new BigDecimal(word);
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (at++; !ends('}'); ) {
            String key = string();
            space();
            expect(':');
            object.put(key, value());
        }
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        for (at++; !ends(']'); ) {
            array.add(value());
        }
        return array;
    }

    private boolean ends(char end) {
        space();
        if (text.charAt(at) == ',') {
            at++;
            space();
            return false;
        }
        boolean over = text.charAt(at) == end;
        at += over ? 1 : 0;
        return over;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
            string.append(next == '\\' ? escaped() : next);
        }
        return string.toString();
    }

    private char escaped() {
        char kind = text.charAt(at++);
        if (kind == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int plain = "bfnrt".indexOf(kind);
        return plain < 0 ? kind : "\b\f\n\r\t".charAt(plain);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (text.charAt(at++) != wanted) {
            throw new IllegalArgumentException("no " + wanted + " at " + (at - 1));
        }
    }
}
