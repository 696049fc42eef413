package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Consent;
import dev.candor.spec.Debug;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the person is told: notice, status, debug. */
final class TellingScenarios {
    /** How long the first answer is held back, so that a notice that waits for it shows late. */
    private static final Duration HELD = Duration.ofMillis(600);

    private TellingScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        if (!ground.profile().notices().isEmpty()) {
            scenarios.add(notice(ground));
            scenarios.add(Scenario.of(
                    "notice/idle",
                    comesFirst(ground) ? List.of("NOTICE-02", "NOTICE-03", "NOTICE-04") : List.of("NOTICE-04"),
                    ground.granted(List.of(
                            Step.of("idle", Stimulus.IDLE, Sending.ALLOWED), ground.emit("emit", Sending.ALLOWED)))));
        }
        if (ground.profile().consent().commands().containsKey("status") && ground.commanded(Stimulus.STATUS)) {
            scenarios.add(status(ground));
        }
        Debug debug = ground.profile().debug();
        if (debug != null) {
            scenarios.add(debug(ground, debug));
        }
        return scenarios;
    }

    private static Scenario notice(Ground ground) {
        Step first = ground.emit("first run", Sending.ALLOWED).onTerminal().answered(new Answer.Hold(HELD));
        return Scenario.of(
                "notice/first-run",
                comesFirst(ground) ? List.of("NOTICE-01", "NOTICE-04") : List.of("NOTICE-04"),
                ground.granted(List.of(first, ground.emit("second run", Sending.ALLOWED))));
    }

    /** Whether a notice is declared for runs that send; one to those who have not decided may be for others alone. */
    private static boolean comesFirst(Ground ground) {
        return ground.profile().notices().stream()
                .anyMatch(notice -> notice.state() == Consent.State.GRANTED
                        || notice.state() == Consent.State.UNSET && !ground.optIn());
    }

    private static Scenario status(Ground ground) {
        Sending byDefault = ground.optIn() ? Sending.DENIED : Sending.ALLOWED;
        List<Step> steps = new ArrayList<>();
        steps.add(asked("undecided", byDefault));
        steps.add(Step.of("consent grant", Stimulus.GRANT, Sending.OPEN));
        steps.add(asked("granted", Sending.ALLOWED));
        for (Switch decides : Setting.settable(ground)) {
            Denial.values(decides, Effect.DENIES).stream()
                    .limit(1)
                    .map(value -> Denial.of(ground, decides, value))
                    .forEach(denial -> steps.add(denial.during().apply(asked(denial.name(), Sending.DENIED))));
        }
        steps.add(Step.of("consent deny", Stimulus.DENY, Sending.OPEN));
        steps.add(asked("denied", Sending.DENIED));
        steps.add(ground.emit("emit while denied", Sending.DENIED));
        steps.add(Step.of("consent grant, again", Stimulus.GRANT, Sending.OPEN));
        steps.add(asked("granted again", Sending.ALLOWED));
        steps.add(ground.emit("emit while granted", Sending.ALLOWED));
        return Scenario.of("status", List.of("CONSENT-12"), steps).against(GrantedScenarios.CONTROL);
    }

    private static Step asked(String name, Sending sending) {
        return Step.of(name, Stimulus.STATUS, sending);
    }

    private static Scenario debug(Ground ground, Debug debug) {
        Map<String, String> variables = new HashMap<>();
        String tool = ground.implementation().tool().toUpperCase(Locale.ROOT);
        debug.environment().forEach((name, value) -> variables.put(name.replace("<TOOL>", tool), value));
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("debug", Sending.DEBUG).in(variables));
        steps.add(ground.emit("debug, again", Sending.DEBUG).in(variables));
        steps.add(Step.of("debug, idle", Stimulus.IDLE, Sending.DEBUG).in(variables));
        denied(ground, variables).ifPresent(steps::add);
        steps.add(ground.emit("without debug", Sending.ALLOWED));
        return Scenario.of("debug", List.of("TRANSPARENT-01", "TRANSPARENT-02"), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** Debug beside a denial by another variable, where there is one. */
    private static Optional<Step> denied(Ground ground, Map<String, String> variables) {
        for (Switch decides : Setting.settable(ground)) {
            List<String> denying = Denial.values(decides, Effect.DENIES);
            String name = decides.nameFor(ground.implementation().tool());
            if (!denying.isEmpty() && !variables.containsKey(name)) {
                Step debug = ground.emit("debug while denied", Sending.DENIED).in(variables);
                return Optional.of(
                        Denial.of(ground, decides, denying.get(0)).during().apply(debug));
            }
        }
        return Optional.empty();
    }
}
