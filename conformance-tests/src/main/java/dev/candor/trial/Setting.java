package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Template;
import dev.candor.spec.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A switch as the kit sets it: in the environment, on the command line of a JVM, or in a file. */
record Setting(Ground ground, Switch decides) {
    static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    private static final List<String> NO = List.of("false", "0", "no", "off");
    private static final List<String> YES = List.of("yes", "on", "true", "1");

    /** The switches that can be set for an implementation: system properties reach a JVM alone. */
    static List<Switch> settable(Ground ground) {
        return ground.profile().consent().switches().stream()
                .filter(decides -> decides.kind() != Switch.Kind.PROPERTY
                        || ground.implementation().jvm())
                .toList();
    }

    /** The variables and properties that have a value by which they grant, or seem to; DO_NOT_TRACK is one of them. */
    static List<Setting> permitting(Ground ground) {
        return Stream.concat(
                        settable(ground).stream().map(decides -> new Setting(ground, decides)),
                        doNotTrack(ground).stream())
                .filter(setting -> setting.permitting().isPresent())
                .toList();
    }

    /** DO_NOT_TRACK, where the profile does not name it. */
    static Optional<Setting> doNotTrack(Ground ground) {
        return settable(ground).stream().anyMatch(Switch::isDoNotTrack)
                ? Optional.empty()
                : Optional.of(new Setting(ground, Switch.DO_NOT_TRACK));
    }

    /**
     * Any event, handed over beside all that these permit. Where the profile promises that one denial wins, or declares that
     * they grant, sending is denied there; elsewhere that is good practice alone.
     */
    static Step contested(Ground ground, Denial denial, List<Setting> rivals) {
        List<String> words = new ArrayList<>();
        boolean declared = ground.profile().promise("CONSENT-07").isPresent()
                || rivals.stream()
                        .anyMatch(rival ->
                                !Denial.values(rival.decides, Effect.GRANTS).isEmpty());
        Step step = ground.emit("", declared ? Sending.DENIED : Sending.OPEN);
        for (Setting rival : rivals) {
            String value = rival.permitting().orElseThrow();
            step = rival.tempting(value, step);
            words.add(rival.named(value));
        }
        return step.called(denial.name() + " beside " + String.join(" and ", words));
    }

    /** Whether a value grants, or looks as if it did though it decides nothing. */
    boolean permits(String value) {
        Effect effect = decides.effect(value);
        return effect == Effect.GRANTS || effect == Effect.NONE && !value.isBlank() && decidesConsent();
    }

    private boolean decidesConsent() {
        return decides.effects().stream()
                .map(Switch.Row::effect)
                .anyMatch(effect -> effect == Effect.DENIES || effect == Effect.GRANTS);
    }

    /** The value that a step sets here, if it sets one. */
    Optional<String> value(Step step) {
        String name = decides.nameFor(ground.implementation().tool());
        return switch (decides.kind()) {
            case ENVIRONMENT -> Optional.ofNullable(step.environment().get(name));
            case PROPERTY ->
                Optional.ofNullable(step.environment().get(JVM_OPTIONS))
                        .filter(options -> options.startsWith("-D" + name + "="))
                        .map(options -> options.substring(options.indexOf('=') + 1));
            case FILE -> written(step);
        };
    }

    private Optional<String> written(Step step) {
        JsonNode content = step.files().get(Objects.requireNonNull(decides.file()));
        return Stream.of(Effect.values())
                .flatMap(effect -> Denial.values(decides, effect).stream())
                .filter(value -> content(value).equals(content))
                .findFirst();
    }

    /** Whether a step hands an event over under a value; null: without the setting. */
    boolean stands(@Nullable String value, Placed placed) {
        Step step = placed.step();
        boolean clear = decides.kind() != Switch.Kind.FILE
                || placed.stored() == null && step.files().isEmpty();
        return step.stimulus() == Stimulus.EMIT
                && (value == null
                        ? clear && value(step).isEmpty()
                        : value(step).filter(value::equals).isPresent());
    }

    /** The value by which it grants or, where none is declared, seems to; none where it does not decide consent. */
    private Optional<String> permitting() {
        if (decides.equals(Switch.DO_NOT_TRACK)) {
            return Optional.of(Values.NO_DENIAL);
        }
        if (decides.kind() == Switch.Kind.FILE || !decidesConsent()) {
            return Optional.empty();
        }
        List<String> seeming = decides.speaksOf() == Switch.SpeaksOf.DENIAL ? NO : YES;
        return Stream.concat(
                        Denial.values(decides, Effect.GRANTS).stream(),
                        seeming.stream().filter(value -> decides.effect(value) == Effect.NONE))
                .findFirst();
    }

    /** Its name for the tool, fit to be part of a scenario's name. */
    String name() {
        return decides.nameFor(ground.implementation().tool()).replace(' ', '-');
    }

    /** What a step is called that sets a value; null: that takes the setting away. */
    String named(@Nullable String value) {
        return value == null ? name() + " unset" : name() + "=" + value;
    }

    /** A step under a value; null: without the setting. */
    Step at(@Nullable String value, Step step) {
        String name = decides.nameFor(ground.implementation().tool());
        return switch (decides.kind()) {
            case ENVIRONMENT -> value == null ? step : step.in(Map.of(name, value));
            case PROPERTY -> value == null ? step : step.in(Map.of(JVM_OPTIONS, "-D" + name + "=" + value));
            case FILE -> inFile(value, step);
        };
    }

    private Step inFile(@Nullable String value, Step step) {
        String file = Objects.requireNonNull(decides.file());
        if (value == null) {
            return step.without(List.of(file));
        }
        return step.with(Map.of(file, content(value)));
    }

    private JsonNode content(String value) {
        String text = Template.fill(Objects.requireNonNull(decides.content()), Map.of("value", value));
        return StringNode.valueOf(text);
    }

    /** Steps that bring back what was granted before; what stands in a file stays there. */
    List<Step> restoring() {
        return decides.kind() == Switch.Kind.FILE
                ? List.of(ground.arranged("consent granted", Consent.State.GRANTED))
                : List.of();
    }

    /** A step under a value that does not grant, with all else that one that does would need. */
    Step tempting(@Nullable String value, Step step) {
        return decides.effects().stream()
                .filter(row -> row.effect() == Switch.Effect.GRANTS)
                .findFirst()
                .map(row -> with(row, at(value, step)))
                .orElseGet(() -> at(value, step));
    }

    /** A step under a value that grants, with all else that it needs. */
    Step granting(Switch.Row row, String value, Step step) {
        return with(row, at(value, step));
    }

    private static Step with(Switch.Row row, Step set) {
        Consent.Arrangement with = row.with();
        return with == null ? set : set.in(with.environment()).with(with.files());
    }

    /** Whether the setting is a file of which each value replaces what was stored before. */
    boolean replacesWhatIsStored() {
        return decides.kind() == Switch.Kind.FILE;
    }
}
