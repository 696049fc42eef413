package dev.candor.trial;

import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Switch.SpeaksOf;
import dev.candor.spec.Values;
import java.util.ArrayList;
import java.util.List;

/** What a person means as denial where the profile says nothing of it; all of it in one world, against one control. */
final class MeantScenarios {
    private MeantScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<String> requirements = new ArrayList<>();
        List<Step> meant = new ArrayList<>();
        for (Switch decides : Setting.settable(ground)) {
            meant.addAll(undeclared(ground, decides));
        }
        if (!meant.isEmpty()) {
            requirements.add("CONSENT-05");
        }
        if (Setting.doNotTrack(ground).isPresent()) {
            requirements.add("CONSENT-13");
            meant.addAll(undeclared(ground, Switch.DO_NOT_TRACK));
        }
        if (meant.isEmpty()) {
            return List.of();
        }
        if (!ground.profile().notices().isEmpty() && !ground.optIn()) {
            requirements.add("NOTICE-02");
        }
        if (!ground.optIn() && ground.commanded(Stimulus.GRANT)) {
            meant.addAll(besideGrant(meant));
        }
        List<Step> steps = ground.granted(meant);
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        return List.of(Scenario.of("meant", requirements, steps).against(GrantedScenarios.CONTROL));
    }

    /** The first and the last of them once more, beside a grant that is stored. */
    private static List<Step> besideGrant(List<Step> meant) {
        Step first = meant.get(0);
        Step last = meant.get(meant.size() - 1);
        return List.of(
                Step.of("consent grant", Stimulus.GRANT, Sending.OPEN),
                first.called(first.name() + ", beside a stored grant"),
                last.called(last.name() + ", beside a stored grant"));
    }

    private static List<Step> undeclared(Ground ground, Switch decides) {
        if (decides.speaksOf() != SpeaksOf.DENIAL || decides.kind() == Switch.Kind.FILE) {
            return List.of();
        }
        Setting setting = new Setting(ground, decides);
        return Values.MEANT.stream()
                .filter(value -> decides.effect(value) == Effect.UNDECLARED)
                .map(value -> setting.at(value, ground.emit(setting.named(value), Sending.OPEN)))
                .toList();
    }
}
