package dev.candor.rule;

import dev.candor.spec.Delivery;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** CONSENT-10: what was recorded and not yet sent when consent is denied is never sent. */
final class QueueIsEmptied implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-10";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Delivery.Backlog backlog = profile.delivery().backlog();
        if (backlog == null) {
            return Verdict.inapplicable("the profile declares no backlog");
        }
        List<Finding> findings = overdue(trial, profile, run -> denial(trial, run));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        Optional<Trial> control = trial.control();
        if (control.filter(c -> delivers(c, profile)).isEmpty()) {
            return backlog.isFree() && control.filter(QueueIsEmptied::speaks).isPresent()
                    ? Verdict.inapplicable(
                            "the profile leaves open whether a backlog is kept, and the control kept none")
                    : Verdict.inconclusive("the control, without a denial, did not deliver what was recorded either");
        }
        boolean heard = Speech.emits(trial, Sending.ALLOWED).stream()
                .anyMatch(run -> run.index() > last(trial) && !run.events().isEmpty());
        return heard
                ? Verdict.passed("new events arrived after the new grant, and none from before the denial")
                : Verdict.inconclusive("after the new grant no event arrived at all");
    }

    /** Whether something that could not be sent in one run arrives in a later one. */
    static boolean delivers(Trial trial, Profile profile) {
        return !overdue(trial, profile, run -> run.index() + 1).isEmpty();
    }

    private static boolean speaks(Trial control) {
        return Speech.emits(control, Sending.ALLOWED).stream()
                .anyMatch(run -> !run.events().isEmpty());
    }

    private static List<Run> unsent(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> run.events().isEmpty())
                .toList();
    }

    /** Index of the first step that denied after these events had been recorded; beyond all runs where none did. */
    private static int denial(Trial trial, Run recorded) {
        return denials(trial)
                .filter(index -> index > recorded.index())
                .min()
                .orElse(trial.runs().size());
    }

    /** Index of the last step that denied; -1 where none did. */
    private static int last(Trial trial) {
        return denials(trial).max().orElse(-1);
    }

    /** Indexes of the steps that denied: by a command, a variable, or a state that was arranged. */
    private static IntStream denials(Trial trial) {
        return trial.runs().stream()
                .filter(run -> run.step().stimulus() == Stimulus.DENY
                        || run.step().sending() == Sending.DENIED
                        || !run.step().files().isEmpty())
                .mapToInt(Run::index);
    }

    /** @param from index of the run from which on the events of a run that could not send must not arrive */
    private static List<Finding> overdue(Trial trial, Profile profile, ToIntFunction<Run> from) {
        Origin origin = new Origin(profile);
        List<Run> recorded = unsent(trial);
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            for (Event event : run.events()) {
                if (recorded.stream()
                        .anyMatch(before ->
                                run.index() >= from.applyAsInt(before) && origin.isEarlier(event, before, run))) {
                    String expected = "no event that was recorded before the denial";
                    findings.add(Finding.at(run, event.exchange(), event.at(""), expected, "such an event"));
                }
            }
        }
        return findings;
    }
}
