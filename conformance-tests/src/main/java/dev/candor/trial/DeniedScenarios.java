package dev.candor.trial;

import dev.candor.spec.Consent.State;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Switch.SpeaksOf;
import dev.candor.spec.Values;
import java.util.ArrayList;
import java.util.List;

/** Runs without consent, each against the control that spoke, and each lifted again at its end. */
final class DeniedScenarios {
    private DeniedScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        if (ground.optIn()) {
            scenarios.add(undecided(ground));
        }
        for (Switch decides : Setting.settable(ground)) {
            Setting setting = new Setting(ground, decides);
            List<String> denying = denying(decides);
            if (!denying.isEmpty()) {
                scenarios.add(SwitchScenarios.denied(ground, setting, denying));
            }
            List<String> powerless = Denial.values(decides, Effect.NONE);
            if (powerless.isEmpty() && decides.effect(null) == Effect.NONE) {
                scenarios.add(unset(ground, setting));
            }
            if (!powerless.isEmpty()) {
                if (!setting.replacesWhatIsStored()) {
                    scenarios.add(undenied(ground, setting, powerless));
                }
                scenarios.addAll(ungranted(ground, setting, ungranting(decides, powerless)));
            }
            scenarios.addAll(granting(ground, setting));
        }
        if (ground.profile().consent().states().containsKey(State.INCOMPLETE)) {
            scenarios.add(incomplete(ground));
        }
        for (Denial stored : Denial.stored(ground)) {
            scenarios.add(stored(ground, stored));
        }
        return scenarios;
    }

    /** The values that are declared to deny, and of the usual spellings those that deny because all others do. */
    private static List<String> denying(Switch decides) {
        List<String> values = new ArrayList<>(Denial.values(decides, Effect.DENIES));
        Values.TRIED.stream()
                .filter(value -> decides.kind() != Switch.Kind.FILE && !values.contains(value))
                .filter(value -> decides.effect(value) == Effect.DENIES)
                .forEach(values::add);
        return values;
    }

    /** Opt-in: nobody has decided, so nothing may leave. */
    private static Scenario undecided(Ground ground) {
        List<Step> steps = new ArrayList<>();
        steps.add(ground.emit("undecided", Sending.DENIED));
        steps.add(ground.emit("undecided, again", Sending.DENIED));
        steps.add(Step.of("undecided, idle", Stimulus.IDLE, Sending.DENIED));
        steps.add(ground.emit("undecided, later", Sending.DENIED));
        steps.addAll(ground.granting());
        steps.add(ground.emit("granted", Sending.ALLOWED));
        List<String> requirements = new ArrayList<>(List.of("CONSENT-01", "CONSENT-03", "CONSENT-11", "NOTICE-04"));
        if (ground.profile().notices().stream().anyMatch(notice -> notice.state() == State.UNSET)) {
            requirements.addAll(List.of("NOTICE-01", "NOTICE-02", "NOTICE-03"));
        }
        return Scenario.of("undecided", Telling.and(requirements, State.UNSET, ground), steps)
                .against(GrantedScenarios.CONTROL);
    }

    private static Scenario stored(Ground ground, Denial denial) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("before", Sending.ALLOWED));
        steps.addAll(denial.before());
        steps.add(ground.emit("denied", Sending.DENIED));
        steps.add(ground.emit("denied, again", Sending.DENIED));
        steps.add(Step.of("denied, idle", Stimulus.IDLE, Sending.DENIED));
        if (ground.commanded(Stimulus.STATUS)) {
            steps.add(Step.of("denied, status", Stimulus.STATUS, Sending.DENIED));
        }
        List<Setting> rivals = Setting.permitting(ground);
        if (!rivals.isEmpty()) {
            steps.add(Setting.contested(ground, denial, rivals));
        }
        steps.add(ground.emit("denied, later", Sending.DENIED));
        // At the end: a second denial would hide that the first was forgotten.
        if (ground.commanded(Stimulus.DENY)) {
            steps.add(Step.of("consent deny, again", Stimulus.DENY, Sending.OPEN));
        }
        steps.addAll(denial.after());
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        List<String> requirements = new ArrayList<>(List.of(
                "CONSENT-02", "CONSENT-03", "CONSENT-06", "CONSENT-08", "CONSENT-09", "NOTICE-04", "HARMLESS-09"));
        if (!rivals.isEmpty()) {
            requirements.add("CONSENT-07");
        }
        if (!ground.profile().notices().isEmpty()) {
            requirements.add("NOTICE-02");
        }
        if (ground.profile().consent().optOut().isPresent()) {
            requirements.addAll(List.of("SHAPE-02", "SHAPE-03", "PRIVACY-01", "PRIVACY-03"));
        }
        return Scenario.of(
                        "denied/" + denial.name().replace(' ', '-'),
                        Telling.and(requirements, State.DENIED, ground),
                        steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** Values that mean no denial leave consent as it was: granted. */
    private static Scenario undenied(Ground ground, Setting setting, List<String> values) {
        List<Step> steps = new ArrayList<>(ground.granting());
        for (String value : values) {
            steps.add(setting.at(value, ground.emit(setting.named(value), Sending.ALLOWED)));
        }
        return Scenario.of("undenied/" + setting.name(), List.of("CONSENT-04"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** Where every value denies, to take the setting away is all that is left to grant. */
    private static Scenario unset(Ground ground, Setting setting) {
        String denying = Denial.values(setting.decides(), Effect.DENIES).stream()
                .findFirst()
                .orElse("1");
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("before", Sending.ALLOWED));
        steps.add(setting.at(denying, Step.of(setting.named(denying), Stimulus.IDLE, Sending.OPEN)));
        steps.add(setting.at(null, ground.emit(setting.named(null), Sending.ALLOWED)));
        return Scenario.of("undenied/" + setting.name(), List.of("CONSENT-04"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /**
     * The powerless values, and those whose effect nobody declared: none of them grants. What people mean as denial is left
     * out where the switch names the denial.
     */
    private static List<String> ungranting(Switch decides, List<String> powerless) {
        List<String> values = new ArrayList<>(powerless);
        Values.TRIED.stream()
                .filter(value -> decides.kind() != Switch.Kind.FILE && !values.contains(value))
                .filter(value -> decides.effect(value) == Effect.UNDECLARED || decides.effect(value) == Effect.NONE)
                .filter(value -> decides.speaksOf() == SpeaksOf.TELEMETRY || !Values.MEANT.contains(value))
                .forEach(values::add);
        return values;
    }

    /** The same values leave consent as it was: not yet granted, or denied where that is not the default. */
    private static List<Scenario> ungranted(Ground ground, Setting setting, List<String> values) {
        if (ground.optIn()) {
            return List.of(ungranted(ground, setting, values, List.of(), ground.granting()));
        }
        if (setting.replacesWhatIsStored()) {
            return List.of();
        }
        return Denial.stored(ground).stream()
                .map(stored -> ungranted(ground, setting, values, stored.before(), stored.after()))
                .toList();
    }

    private static Scenario ungranted(
            Ground ground, Setting setting, List<String> values, List<Step> before, List<Step> after) {
        List<Step> steps = new ArrayList<>(before);
        List<String> played = new ArrayList<>(values);
        while (played.size() < SwitchScenarios.PROOF) {
            played.add(values.get(0));
        }
        for (String value : played) {
            steps.add(setting.tempting(value, ground.emit(setting.named(value), Sending.DENIED)));
        }
        Setting.doNotTrack(ground)
                .map(other -> noDenial(ground, other, setting, played.get(0)))
                .ifPresent(steps::add);
        steps.addAll(after);
        steps.add(ground.emit("granted", Sending.ALLOWED));
        return Scenario.of("ungranted/" + setting.name(), List.of("CONSENT-04", "CONSENT-03"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** To say that DO_NOT_TRACK denies nothing grants nothing either. */
    private static Step noDenial(Ground ground, Setting doNotTrack, Setting setting, String value) {
        String no = Values.NO_DENIAL;
        Step step = ground.emit(setting.named(value) + ", " + doNotTrack.named(no), Sending.DENIED);
        return doNotTrack.at(no, setting.tempting(value, step));
    }

    /** Values that grant where nobody has decided. */
    private static List<Scenario> granting(Ground ground, Setting setting) {
        List<Scenario> scenarios = new ArrayList<>();
        for (Switch.Row row : setting.decides().effects()) {
            if (row.effect() != Effect.GRANTS) {
                continue;
            }
            List<String> values = Denial.values(setting.decides(), Effect.GRANTS);
            List<Step> steps = values.stream()
                    .map(value -> setting.granting(row, value, ground.emit(setting.named(value), Sending.ALLOWED)))
                    .toList();
            scenarios.add(Scenario.of("granted/" + setting.name(), List.of("SHAPE-04", "IDENT-01"), steps));
        }
        return scenarios;
    }

    /** Granted, but something that sending needs is missing. */
    private static Scenario incomplete(Ground ground) {
        Step lacking = ground.arranged("incomplete", State.INCOMPLETE);
        List<Step> steps = new ArrayList<>();
        for (String name : List.of("incomplete", "incomplete, again", "incomplete, later")) {
            steps.add(ground.emit(name, Sending.DENIED).with(lacking.files()).in(lacking.environment()));
        }
        steps.addAll(ground.granting());
        steps.add(ground.emit("granted", Sending.ALLOWED));
        List<String> requirements = new ArrayList<>(List.of("CONSENT-03", "CONSENT-04", "NOTICE-04"));
        if (ground.profile().notices().stream().anyMatch(notice -> notice.state() == State.INCOMPLETE)) {
            requirements.add("NOTICE-03");
        }
        return Scenario.of("incomplete", requirements, steps).against(GrantedScenarios.CONTROL);
    }
}
