package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.trial.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A switch as it stood in one step: in a variable, on the command line of a JVM, or in a file that was written for it.
 *
 * @param decides the switch
 * @param value what it was set to
 */
record Switched(Switch decides, String value) {
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    /** All that a step sets by variables and properties, in the order of the profile. */
    static List<Switched> of(Step step, Profile profile) {
        return profile.consent().switches().stream()
                .flatMap(decides -> step.environment().entrySet().stream()
                        .flatMap(variable -> value(decides, variable).stream())
                        .map(value -> new Switched(decides, value)))
                .toList();
    }

    /** All that stands in files that a step writes. */
    static List<Switched> inFiles(Map<String, JsonNode> files, Profile profile) {
        return profile.consent().switches().stream()
                .flatMap(decides -> inFile(decides, files).stream())
                .toList();
    }

    /** What it does to consent. */
    Effect effect() {
        return decides.effect(value);
    }

    /** Whether it grants, or looks as if it did though it decides nothing. */
    boolean permits() {
        return effect() == Effect.GRANTS
                || effect() == Effect.NONE
                        && !value.isBlank()
                        && decides.effects().stream()
                                .anyMatch(row -> row.effect() == Effect.DENIES || row.effect() == Effect.GRANTS);
    }

    /** The value that a variable gives to a switch, if it is the one of that switch. */
    private static Optional<String> value(Switch decides, Map.Entry<String, String> variable) {
        return switch (decides.kind()) {
            case ENVIRONMENT -> Optional.of(variable.getValue()).filter(value -> names(decides, variable.getKey()));
            case PROPERTY ->
                Optional.of(variable)
                        .filter(options -> options.getKey().equals(JVM_OPTIONS))
                        .flatMap(options -> property(decides.name(), options.getValue()));
            case FILE -> Optional.empty();
        };
    }

    private static Optional<String> property(String name, String options) {
        return Stream.of(options.split(" ", -1))
                .filter(option -> option.startsWith("-D" + name + "="))
                .map(option -> option.substring(option.indexOf('=') + 1))
                .findFirst();
    }

    /** Trials do not state the tool's name; any name will do where the switch asks for it. */
    private static boolean names(Switch decides, String variable) {
        String any = Pattern.quote(decides.name()).replace("<TOOL>", "\\E[A-Z0-9_]+\\Q");
        return Pattern.matches(any, variable);
    }

    private static Optional<Switched> inFile(Switch decides, Map<String, JsonNode> files) {
        JsonNode there = decides.file() == null ? null : files.get(decides.file());
        if (there == null || decides.content() == null) {
            return Optional.empty();
        }
        Matcher content = filled(decides.content()).matcher(text(there));
        return content.matches() ? Optional.of(new Switched(decides, content.group("value"))) : Optional.empty();
    }

    /** What a template may have become: its value is a group, all other places hold anything. */
    static Pattern filled(String template) {
        String any = PLACE.matcher(Pattern.quote(template))
                .replaceAll(place -> place.group(1).equals("value")
                        ? Matcher.quoteReplacement("\\E(?<value>.*)\\Q")
                        : Matcher.quoteReplacement("\\E.*\\Q"));
        return Pattern.compile(any);
    }

    /** The content of a file as it was written: text as it is, all else as compact JSON. */
    static String text(@Nullable JsonNode content) {
        return content == null ? "" : content.isString() ? content.stringValue() : content.toString();
    }
}
