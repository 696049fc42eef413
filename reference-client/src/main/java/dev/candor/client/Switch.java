package dev.candor.client;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variable by which a user denies sending, or asks to see it.
 *
 * @param name of the variable
 * @param harmless values without effect, in lower case; unset and blank are such too
 * @param debug the exact value that asks for debug, if any
 * @param otherwise effect of every other value
 */
record Switch(String name, List<String> harmless, @Nullable String debug, Effect otherwise) {
    /** Values that plainly mean no. */
    static final List<String> NO = List.of("0", "false", "off", "no");

    /** Values that plainly mean yes. */
    static final List<String> YES = List.of("1", "true", "on", "yes");

    static final Switch DO_NOT_TRACK = new Switch("DO_NOT_TRACK", NO, null, Effect.DENIES);

    /** What a value brings about; no value ever grants. */
    enum Effect {
        NONE,
        DENIES,
        DEBUG
    }

    Effect effect(Map<String, String> environment) {
        String value = environment.getOrDefault(name, "");
        if (value.equals(debug)) {
            return Effect.DEBUG;
        }
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() || harmless.contains(plain) ? Effect.NONE : otherwise;
    }
}
