package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Delivery;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Switch.SpeaksOf;
import dev.candor.spec.Values;
import java.util.ArrayList;
import java.util.List;

/** Runs denied by one switch: by each of its values, at each moment, and beside what grants. */
final class SwitchScenarios {
    /** Denied runs that prove a silence: two that hand events over, and one that a late sender would use. */
    static final int PROOF = 3;

    private SwitchScenarios() {}

    static Scenario denied(Ground ground, Setting setting, List<String> values) {
        Denial first = Denial.of(ground, setting.decides(), values.get(0));
        List<Step> steps = new ArrayList<>(before(ground, setting));
        steps.add(denied(ground, first));
        steps.addAll(first.after());
        steps.add(ground.emit("between", Sending.ALLOWED));
        if (!ground.optIn() && ground.commanded(Stimulus.GRANT)) {
            steps.add(Step.of("consent grant", Stimulus.GRANT, Sending.OPEN));
        }
        values.stream()
                .skip(1)
                .map(value -> denied(ground, Denial.of(ground, setting.decides(), value)))
                .forEach(steps::add);
        List<Setting> rivals = Setting.permitting(ground).stream()
                .filter(rival -> !rival.decides().equals(setting.decides()))
                .toList();
        rivals.forEach(rival -> steps.add(first.during().apply(Setting.contested(ground, first, List.of(rival)))));
        while (steps.stream().filter(SwitchScenarios::isProof).count() < PROOF) {
            steps.add(denied(ground, first));
        }
        steps.add(first.during().apply(Step.of(first.name() + ", idle", Stimulus.IDLE, Sending.DENIED)));
        steps.addAll(first.after());
        steps.add(ground.emit("lifted", Sending.ALLOWED));
        String name = "denied/" + (values.size() == 1 ? first.name() : setting.name());
        List<String> requirements = requirements(ground, setting, values, rivals);
        return Scenario.of(name, Telling.and(requirements, State.DENIED, ground), steps)
                .against(GrantedScenarios.CONTROL);
    }

    /** A file that is the switch needs no grant of its own; where nobody has decided, the notice may name it. */
    private static List<Step> before(Ground ground, Setting setting) {
        boolean told =
                ground.optIn() && ground.profile().notices().stream().anyMatch(notice -> notice.state() == State.UNSET);
        if (!setting.replacesWhatIsStored()) {
            return ground.granting();
        }
        return told ? List.of(Step.of("undecided", Stimulus.IDLE, Sending.DENIED)) : List.of();
    }

    private static boolean isProof(Step step) {
        return step.sending() == Sending.DENIED && step.stimulus() == Stimulus.EMIT;
    }

    private static Step denied(Ground ground, Denial denial) {
        return denial.during().apply(ground.emit(denial.name(), Sending.DENIED));
    }

    private static List<String> requirements(
            Ground ground, Setting setting, List<String> values, List<Setting> rivals) {
        List<String> requirements =
                new ArrayList<>(List.of("CONSENT-02", "CONSENT-03", "CONSENT-08", "CONSENT-11", "NOTICE-04"));
        if (setting.decides().speaksOf() == SpeaksOf.DENIAL && values.stream().anyMatch(Values.MEANT::contains)) {
            requirements.add("CONSENT-05");
        }
        if (setting.decides().isDoNotTrack()) {
            requirements.add("CONSENT-13");
        }
        boolean besideStored = !setting.replacesWhatIsStored() && (ground.optIn() || ground.commanded(Stimulus.GRANT));
        if (besideStored || !rivals.isEmpty()) {
            requirements.add("CONSENT-07");
        }
        if (!ground.profile().notices().isEmpty()) {
            requirements.add("NOTICE-02");
        }
        return requirements;
    }

    /** Each variable once more, while events wait that could not be sent. */
    static List<Scenario> waiting(Ground ground) {
        Delivery delivery = ground.profile().delivery();
        List<Denial> denials = Setting.settable(ground).stream()
                .filter(decides -> decides.kind() != Switch.Kind.FILE)
                .flatMap(decides -> Denial.values(decides, Effect.DENIES).stream()
                        .limit(1)
                        .map(value -> Denial.of(ground, decides, value)))
                .toList();
        if (delivery.backlog() == null || denials.isEmpty()) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>(ground.granting());
        for (Denial denial : denials) {
            steps.add(ground.emit("endpoint down", Sending.ALLOWED).answered(new Answer.Refuse()));
            steps.add(waiting(ground, denial));
        }
        while (steps.stream().filter(SwitchScenarios::isProof).count() < PROOF) {
            steps.add(waiting(ground, denials.get(0)));
        }
        steps.add(ground.emit("lifted", Sending.ALLOWED).without(delivery.resetBackoff()));
        // A tool that keeps what it could not send, for when the variable is gone, breaks no promise elsewhere.
        boolean dropped = ground.profile().promise("CONSENT-10").isPresent();
        List<String> requirements = new ArrayList<>(List.of("CONSENT-02", "CONSENT-03", "CONSENT-15"));
        if (dropped) {
            requirements.add("CONSENT-10");
        }
        return List.of(Scenario.of("denied/while-events-wait", requirements, steps)
                .against(dropped ? "outage" : GrantedScenarios.CONTROL));
    }

    private static Step waiting(Ground ground, Denial denial) {
        Step step = ground.emit(denial.name() + ", while events wait", Sending.DENIED)
                .without(ground.profile().delivery().resetBackoff());
        return denial.during().apply(step);
    }
}
