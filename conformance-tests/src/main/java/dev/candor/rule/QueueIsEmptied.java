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
        List<Finding> findings = overdue(trial, profile, recorded(trial));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        Optional<Trial> control = trial.control();
        if (control.map(c -> overdue(c, profile, unsent(c))).orElse(List.of()).isEmpty()) {
            return backlog.isFree() && control.filter(QueueIsEmptied::speaks).isPresent()
                    ? Verdict.inapplicable(
                            "the profile leaves open whether a backlog is kept, and the control kept none")
                    : Verdict.inconclusive("the control, without a denial, did not deliver what was recorded either");
        }
        boolean heard = Speech.emits(trial, Sending.ALLOWED).stream()
                .anyMatch(run -> run.index() > denial(trial) && !run.events().isEmpty());
        return heard
                ? Verdict.passed("new events arrived after the new grant, and none from before the denial")
                : Verdict.inconclusive("after the new grant no event arrived at all");
    }

    private static boolean speaks(Trial control) {
        return Speech.emits(control, Sending.ALLOWED).stream()
                .anyMatch(run -> !run.events().isEmpty());
    }

    /** The runs before the denial whose events could not be sent. */
    private static List<Run> recorded(Trial trial) {
        int denial = denial(trial);
        return unsent(trial).stream().filter(run -> run.index() < denial).toList();
    }

    private static List<Run> unsent(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> run.events().isEmpty())
                .toList();
    }

    /** Index of the step that denied: a command, or a state that was arranged after something had been recorded. */
    private static int denial(Trial trial) {
        int recorded = unsent(trial).stream()
                .mapToInt(Run::index)
                .min()
                .orElse(trial.runs().size());
        return trial.runs().stream()
                .filter(run -> run.index() > recorded)
                .filter(run -> run.step().stimulus() == Stimulus.DENY
                        || run.step().sending() == Sending.DENIED
                        || !run.step().files().isEmpty())
                .mapToInt(Run::index)
                .min()
                .orElse(trial.runs().size());
    }

    private static List<Finding> overdue(Trial trial, Profile profile, List<Run> recorded) {
        Origin origin = new Origin(profile);
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            for (Event event : run.events()) {
                if (recorded.stream()
                        .anyMatch(before -> before.index() < run.index() && origin.isEarlier(event, before, run))) {
                    String expected = "no event that was recorded before the denial";
                    findings.add(Finding.at(run, event.exchange(), event.at(""), expected, "such an event"));
                }
            }
        }
        return findings;
    }
}
