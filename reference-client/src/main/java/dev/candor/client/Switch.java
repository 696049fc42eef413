package dev.candor.client;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A setting by which a user denies sending, or asks to see it.
 *
 * @param source where it is set
 * @param name of the variable or property
 * @param harmless values without effect, trimmed and in lower case; unset has none either
 * @param debug the exact value that asks for debug, if any
 * @param otherwise effect of every other value
 */
record Switch(
        Source source,
        String name,
        List<String> harmless,
        @Nullable String debug,
        Effect otherwise) {
    /** Values that plainly mean no. */
    static final List<String> NO = List.of("", "0", "false", "off", "no");

    /** Values that plainly mean yes. */
    static final List<String> YES = List.of("", "1", "true", "on", "yes");

    static final Switch DO_NOT_TRACK = denying(Source.ENVIRONMENT, "DO_NOT_TRACK");

    /** Where a value comes from. */
    enum Source {
        ENVIRONMENT,
        /** A property of the host's virtual machine. */
        PROPERTY
    }

    /** What a value brings about; no value ever grants. */
    enum Effect {
        NONE,
        DENIES,
        DEBUG
    }

    /** One whose name says the denial: it denies by every value but those that plainly mean no. */
    static Switch denying(Source source, String name) {
        return new Switch(source, name, NO, null, Effect.DENIES);
    }

    Effect effect(Origin origin) {
        String value = value(origin);
        if (value == null) {
            return Effect.NONE;
        }
        if (value.equals(debug)) {
            return Effect.DEBUG;
        }
        return harmless.contains(value.strip().toLowerCase(Locale.ROOT)) ? Effect.NONE : otherwise;
    }

    /** As it is set; null where it is not. */
    @Nullable
    String value(Origin origin) {
        return source == Source.PROPERTY
                ? origin.properties().getProperty(name)
                : origin.environment().get(name);
    }
}
