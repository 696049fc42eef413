package dev.candor.trial;

import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import java.util.ArrayList;
import java.util.List;

/** Runs without consent, each against the control that spoke, and each lifted again at its end. */
final class DeniedScenarios {
    /** What people write for yes. */
    private static final List<String> MEANT = List.of("1", "2", "true", "TRUE", "yes", "on");

    private DeniedScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        if (ground.optIn()) {
            scenarios.add(undecided(ground));
        }
        for (Switch decides : ground.profile().consent().switches()) {
            String variable = decides.nameFor(ground.implementation().tool());
            List<String> denying = Denial.values(decides, Effect.DENIES);
            if (!denying.isEmpty()) {
                scenarios.add(bySwitch(ground, variable, denying));
            }
            List<String> powerless = Denial.values(decides, Effect.NONE);
            if (!powerless.isEmpty()) {
                scenarios.add(undenied(ground, variable, powerless));
                scenarios.addAll(ungranted(ground, variable, ungranting(decides, powerless)));
            }
        }
        for (Denial stored : Denial.stored(ground)) {
            scenarios.add(stored(ground, stored));
        }
        return scenarios;
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
        return Scenario.of("undecided", List.of("CONSENT-01", "CONSENT-03", "CONSENT-11", "NOTICE-04"), steps)
                .against(GrantedScenarios.GRANTED);
    }

    private static Scenario bySwitch(Ground ground, String variable, List<String> values) {
        List<Step> steps = new ArrayList<>(ground.granting());
        for (String value : values) {
            steps.add(denied(ground, Denial.of(variable, value)));
        }
        Denial first = Denial.of(variable, values.get(0));
        while (steps.size() < ground.granting().size() + 3) {
            steps.add(denied(ground, first));
        }
        steps.add(first.during().apply(Step.of(first.name() + ", idle", Stimulus.IDLE, Sending.DENIED)));
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        String name = values.size() == 1 ? "denied/" + first.name() : "denied/" + variable;
        return Scenario.of(name, List.of("CONSENT-02", "CONSENT-03", "CONSENT-08", "CONSENT-11", "NOTICE-04"), steps)
                .against(GrantedScenarios.GRANTED);
    }

    private static Step denied(Ground ground, Denial denial) {
        return denial.during().apply(ground.emit(denial.name(), Sending.DENIED));
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
        steps.add(ground.emit("denied, later", Sending.DENIED));
        steps.addAll(denial.after());
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        return Scenario.of(
                        "denied/" + denial.name().replace(' ', '-'),
                        List.of("CONSENT-02", "CONSENT-03", "CONSENT-06", "CONSENT-08", "CONSENT-09", "NOTICE-04"),
                        steps)
                .against(GrantedScenarios.GRANTED);
    }

    /** Values that mean no denial leave consent as it was: granted. */
    private static Scenario undenied(Ground ground, String variable, List<String> values) {
        List<Step> steps = new ArrayList<>(ground.granting());
        for (String value : values) {
            steps.add(Denial.of(variable, value).during().apply(ground.emit(variable + "=" + value, Sending.ALLOWED)));
        }
        return Scenario.of("undenied/" + variable, List.of("CONSENT-04"), steps).against(GrantedScenarios.GRANTED);
    }

    /** The powerless values, and those whose effect nobody declared: none of them grants. */
    private static List<String> ungranting(Switch decides, List<String> powerless) {
        List<String> values = new ArrayList<>(powerless);
        MEANT.stream()
                .filter(value -> decides.effect(value) == Effect.UNDECLARED)
                .forEach(values::add);
        return values;
    }

    /** The same values leave consent as it was: not yet granted, or denied where that is not the default. */
    private static List<Scenario> ungranted(Ground ground, String variable, List<String> values) {
        if (ground.optIn()) {
            return List.of(ungranted(ground, variable, values, List.of(), ground.granting()));
        }
        return Denial.stored(ground).stream()
                .map(stored -> ungranted(ground, variable, values, stored.before(), stored.after()))
                .toList();
    }

    private static Scenario ungranted(
            Ground ground, String variable, List<String> values, List<Step> before, List<Step> after) {
        List<Step> steps = new ArrayList<>(before);
        for (String value : values) {
            steps.add(denied(ground, Denial.of(variable, value)));
        }
        steps.addAll(after);
        steps.add(ground.emit("granted", Sending.ALLOWED));
        return Scenario.of("ungranted/" + variable, List.of("CONSENT-04", "CONSENT-03"), steps)
                .against(GrantedScenarios.GRANTED);
    }
}
