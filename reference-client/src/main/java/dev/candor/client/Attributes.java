package dev.candor.client;

import java.util.ArrayList;
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

    /** Those of a list that are known, in its order; none where there is no list. */
    List<String> allOf(String key, List<String> known) {
        List<String> names = new ArrayList<>();
        if (values.get(key) instanceof List<?> given) {
            for (Object name : given) {
                if (name instanceof String text && known.contains(text)) {
                    names.add(text);
                }
            }
        }
        return names;
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
