package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * One way to say no.
 *
 * @param name e.g. {@code DO_NOT_TRACK=1} or {@code consent deny}
 * @param before steps that bring it about
 * @param during how a run is changed while it holds
 * @param after steps that lift it
 */
record Denial(String name, List<Step> before, UnaryOperator<Step> during, List<Step> after) {

    /** The denial by one value of a setting. */
    static Denial of(Ground ground, Switch decides, String value) {
        Setting setting = new Setting(ground, decides);
        return new Denial(setting.named(value), List.of(), step -> setting.at(value, step), setting.restoring());
    }

    /** The stored denial, by the tool's own commands where it has them, else by the files that the profile declares. */
    static List<Denial> stored(Ground ground) {
        if (ground.commanded(Stimulus.DENY) && ground.commanded(Stimulus.GRANT)) {
            return List.of(new Denial(
                    "consent deny",
                    List.of(Step.of("consent deny", Stimulus.DENY, Sending.OPEN)),
                    step -> step,
                    List.of(Step.of("consent grant", Stimulus.GRANT, Sending.OPEN))));
        }
        if (!ground.profile().consent().stored()) {
            return List.of();
        }
        return List.of(new Denial(
                "stored denial",
                List.of(ground.arranged("stored denial", Consent.State.DENIED)),
                step -> step,
                List.of(ground.arranged("consent granted", Consent.State.GRANTED))));
    }

    /** The values of a variable that have an effect, each in its declared spelling and, where case is free, in capitals. */
    static List<String> values(Switch decides, Effect effect) {
        List<String> values = new ArrayList<>();
        for (Switch.Row row : decides.effects()) {
            if (row.effect() != effect) {
                continue;
            }
            row.values().stream().filter(value -> value != null).forEach(values::add);
            if (row.anyCase()) {
                row.values().stream()
                        .filter(value ->
                                value != null && !value.isEmpty() && value.equals(value.toLowerCase(Locale.ROOT)))
                        .filter(value -> !value.equals(value.toUpperCase(Locale.ROOT)))
                        .limit(1)
                        .forEach(value -> values.add(value.toUpperCase(Locale.ROOT)));
            }
        }
        return values.stream().distinct().toList();
    }
}
