package dev.candor.rule;

import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kept;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a profile's identifiers stand: on the wire and on disk. */
record Identifiers(Profile profile) {
    /** Shorter values stand in files by chance. */
    private static final int TELLING = 12;

    private static final Pattern PLACE = Pattern.compile("\\{[^}]*\\}");

    /** The values that these runs sent. */
    Set<String> sent(List<Run> runs) {
        Set<String> values = new HashSet<>();
        for (Run run : runs) {
            for (Identifier identifier : profile.identifiers()) {
                bearers(identifier, run)
                        .map(bearer -> bearer.at(identifier.pointer()))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(value -> value.length() >= TELLING)
                        .forEach(values::add);
            }
        }
        return values;
    }

    private static Stream<JsonNode> bearers(Identifier identifier, Run run) {
        return identifier.of() == Of.EVENT
                ? run.events().stream()
                        .filter(event -> event.endpoint().equals(identifier.endpoint()))
                        .map(event -> event.fields())
                : run.decoded().requests().stream()
                        .filter(request -> request.endpoint().events().equals(identifier.endpoint()))
                        .map(request -> request.body());
    }

    /** The value that a file holds, where it is the declared place of an identifier. */
    Optional<String> kept(String file, String text) {
        return profile.identifiers().stream()
                .flatMap(identifier -> Stream.ofNullable(identifier.kept()))
                .filter(kept -> isAt(kept, file))
                .flatMap(kept -> value(kept, text).stream())
                .findFirst();
    }

    private static boolean isAt(Kept kept, String file) {
        // Files are named from the world's root, the template from one of its folders.
        String path =
                Stream.of(PLACE.split(kept.file(), -1)).map(Pattern::quote).collect(Collectors.joining(".+"));
        return Pattern.matches(path, "/" + file) || Pattern.matches(path, file);
    }

    private static Optional<String> value(Kept kept, String text) {
        String value = text.strip();
        if (kept.pointer() != null) {
            try {
                value = Json.tree(text).at(kept.pointer()).asString("");
            } catch (MalformedJsonException e) {
                value = "";
            }
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** Text as identifiers are compared: a UUID may be written with or without its hyphens. */
    static String bare(String text) {
        return text.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
