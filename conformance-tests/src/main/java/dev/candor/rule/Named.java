package dev.candor.rule;

import dev.candor.spec.Consent.Command;
import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Kind;
import dev.candor.spec.Switch.SpeaksOf;
import dev.candor.spec.Values;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A means of denial that a text names.
 *
 * @param words the variable, property, setting or command
 * @param decides the switch; null for a command
 * @param value the value that the text gives with it; null where it gives none
 */
record Named(
        String words, @Nullable Switch decides, @Nullable String value) {
    // A value ends where a sentence, a quote or a bracket does.
    private static final String VALUE = "(?:=[\"'`]?([^\\s\"'`,;()\\[\\]]*[^\\s\"'`,;()\\[\\].]))?";

    /** All that a text names, on one line. */
    static List<Named> in(String text, Profile profile) {
        List<Switch> declared = profile.consent().switches();
        boolean known = declared.stream().anyMatch(Switch::isDoNotTrack);
        Stream<Switch> switches =
                Stream.concat(declared.stream(), known ? Stream.empty() : Stream.of(Switch.DO_NOT_TRACK));
        return Stream.concat(
                        switches.filter(Named::denies).flatMap(decides -> of(decides, text).stream()),
                        Stream.ofNullable(profile.consent().commands().get("deny"))
                                .flatMap(deny -> of(deny, text).stream()))
                .toList();
    }

    private static boolean denies(Switch decides) {
        return decides.isDoNotTrack()
                || decides.otherwise() == Switch.Effect.DENIES
                || decides.effects().stream().anyMatch(row -> row.effect() == Switch.Effect.DENIES);
    }

    private static Optional<Named> of(Switch decides, String text) {
        if (decides.kind() == Kind.FILE) {
            boolean named = Stream.of(decides.name().split("\\.")).allMatch(text::contains);
            return named ? Optional.of(new Named(decides.name(), decides, null)) : Optional.empty();
        }
        String any = Pattern.quote(decides.name()).replace("<TOOL>", "\\E[A-Z0-9_]+\\Q");
        Matcher found = Pattern.compile("(?<![A-Za-z0-9_])" + any + "(?![A-Za-z0-9_])" + VALUE)
                .matcher(text);
        return found.find()
                ? Optional.of(new Named(decides.name(), decides, found.group(1)))
                        .filter(Named::isMeantToDeny)
                : Optional.empty();
    }

    /** A text may also say how to see what is sent, or how to agree. */
    private boolean isMeantToDeny() {
        return decides == null
                || value == null
                || decides.effect(value) != Switch.Effect.DEBUG && decides.effect(value) != Switch.Effect.GRANTS;
    }

    /** By its words without the first, which is the name of the program. */
    private static Optional<Named> of(Command deny, String text) {
        String rest = deny.words().substring(deny.words().indexOf(' ') + 1);
        return text.contains(rest) ? Optional.of(new Named(deny.words(), null, null)) : Optional.empty();
    }

    /** Whether a switch is set just as it was named; a name alone means any value that is declared to deny. */
    boolean isUsed(Switched set) {
        if (decides == null || !set.decides().name().equals(decides.name())) {
            return false;
        }
        return value == null ? set.effect() == Switch.Effect.DENIES : value.equals(set.value());
    }

    /** Whether the profile, or the specification, says that it denies as it was named. */
    boolean isDeclared() {
        return decides == null
                || value == null
                || decides.effect(value) == Switch.Effect.DENIES
                || decides.speaksOf() == SpeaksOf.DENIAL
                        && decides.effect(value) == Switch.Effect.UNDECLARED
                        && Values.MEANT.contains(value);
    }

    @Override
    public String toString() {
        return value == null ? words : words + "=" + value;
    }
}
