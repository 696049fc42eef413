package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of an object that stand or fall together. */
final class Fields {
    private Fields() {}

    /** Keys and values in turn; null where a value is. */
    static @Nullable Map<String, Object> of(@Nullable Object... keysAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            if (value == null) {
                return null;
            }
            fields.put(String.valueOf(keysAndValues[i]), value);
        }
        return fields;
    }
}
