package dev.candor.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of an event, read with the limits of its profile: null is everything that breaks them. */
record Attributes(Map<String, Object> values) {

    @Nullable
    String oneOf(String key, List<String> allowed) {
        Object value = values.get(key);
        return value instanceof String text && allowed.contains(text) ? text : null;
    }

    @Nullable
    String text(String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    /** A lower-case name: a letter, then letters, digits and hyphens, 40 at most. */
    @Nullable
    String name(String key) {
        String text = text(key);
        return text != null && text.length() <= 40 && Words.name(text) ? text : null;
    }

    @Nullable
    Long integer(String key, long most) {
        Object value = values.get(key);
        boolean whole = value instanceof Long || value instanceof Integer;
        return whole && value instanceof Number number && number.longValue() >= 0 && number.longValue() <= most
                ? Long.valueOf(number.longValue())
                : null;
    }

    @Nullable
    Number positive(String key) {
        return values.get(key) instanceof Number number && number.doubleValue() >= 0 ? number : null;
    }
}
