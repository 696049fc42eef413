package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Switch;
import dev.candor.spec.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** A switch as the kit sets it: in the environment, on the command line of a JVM, or in a file. */
record Setting(Ground ground, Switch decides) {
    static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    /** The switches that can be set for an implementation: system properties reach a JVM alone. */
    static List<Switch> settable(Ground ground) {
        return ground.profile().consent().switches().stream()
                .filter(decides -> decides.kind() != Switch.Kind.PROPERTY
                        || ground.implementation().jvm())
                .toList();
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
        String content = Template.fill(Objects.requireNonNull(decides.content()), Map.of("value", value));
        return step.with(Map.of(file, StringNode.valueOf(content)));
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
