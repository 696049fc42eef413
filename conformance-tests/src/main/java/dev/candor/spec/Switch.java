package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A setting by which a user decides, with its truth table.
 *
 * @param name the variable, property or setting; {@code <TOOL>} stands for the tool's name in upper case
 * @param file path template of the file that holds it; absent unless the kind is file
 * @param content what that file holds: a template over {@code {value}} and labels of facts
 * @param effects the declared values; the first that matches decides
 * @param otherwise the effect of every other value
 */
public record Switch(
        String name,
        Kind kind,
        SpeaksOf speaksOf,
        @Nullable String file,
        @Nullable String content,
        List<Row> effects,
        Effect otherwise) {
    /** The variable by which a person says no to every tool, as it stands where a profile does not name it. */
    public static final Switch DO_NOT_TRACK =
            new Switch("DO_NOT_TRACK", Kind.ENVIRONMENT, SpeaksOf.DENIAL, null, null, List.of(), Effect.UNDECLARED);

    /** Where it is set. */
    public enum Kind {
        @JsonProperty("environment")
        ENVIRONMENT,
        /** A system property of a JVM. */
        @JsonProperty("property")
        PROPERTY,
        @JsonProperty("file")
        FILE
    }

    /** What the variable's name speaks of: its denial, or telemetry itself. */
    public enum SpeaksOf {
        @JsonProperty("denial")
        DENIAL,
        @JsonProperty("telemetry")
        TELEMETRY
    }

    /** What a value does to consent. */
    public enum Effect {
        @JsonProperty("denies")
        DENIES,
        @JsonProperty("grants")
        GRANTS,
        @JsonProperty("none")
        NONE,
        @JsonProperty("debug")
        DEBUG,
        /** The disclosure says nothing of this value: denying is good practice, neither answer breaks a promise. */
        @JsonProperty("undeclared")
        UNDECLARED
    }

    /**
     * Some values of one effect.
     *
     * @param values the spellings; null: it is not set, or there is no such file
     * @param with what else must be there for the effect
     * @param source the disclosure's words, or the clarification
     */
    public record Row(
            List<@Nullable String> values,
            boolean anyCase,
            boolean trim,
            Effect effect,
            Consent.@Nullable Arrangement with,
            String source) {
        boolean matches(@Nullable String value) {
            if (value == null) {
                return values.contains(null);
            }
            String text = trim ? value.strip() : value;
            return values.stream().anyMatch(v -> v != null && (anyCase ? v.equalsIgnoreCase(text) : v.equals(text)));
        }
    }

    /** Whether it is the variable by which a person says no to every tool. */
    public boolean isDoNotTrack() {
        return name.equals(DO_NOT_TRACK.name);
    }

    /** The effect of one value; null is the variable unset. */
    public Effect effect(@Nullable String value) {
        return effects.stream()
                .filter(row -> row.matches(value))
                .map(Row::effect)
                .findFirst()
                .orElse(value == null ? Effect.NONE : otherwise);
    }

    /** The variable's name for a tool, e.g. {@code ACME_TELEMETRY}. */
    public String nameFor(String tool) {
        return name.replace("<TOOL>", tool.toUpperCase(Locale.ROOT));
    }
}
