package dev.candor.rule;

import dev.candor.spec.Delivery.Backlog;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/** CONSENT-15: whatever sends later, or in another process, obeys the denial that holds when it starts. */
final class HelpersObey implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-15";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Backlog backlog = profile.delivery().backlog();
        if (backlog == null) {
            return Verdict.inapplicable("the profile declares no backlog, so nothing waits for a later run");
        }
        List<Run> denied = trial.runs(Sending.DENIED);
        List<Run> waiting = Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> !Emits.answered(run))
                .toList();
        List<Finding> findings = new ArrayList<>();
        // A helper that asks its collector first has disobeyed already.
        denied.forEach(run -> findings.addAll(Silence.traffic(run)));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (denied.stream().noneMatch(run -> waiting.stream().anyMatch(before -> before.index() < run.index()))) {
            return Verdict.inconclusive("no denied run begins while something waits to be sent");
        }
        boolean delivers = trial.control()
                .filter(control -> QueueIsEmptied.delivers(control, profile))
                .isPresent();
        if (!delivers) {
            return backlog.isFree()
                    ? Verdict.inapplicable(
                            "the profile leaves open whether a backlog is kept, and the control kept none")
                    : Verdict.inconclusive("the control, without a denial, did not deliver what waited either");
        }
        int last = denied.get(denied.size() - 1).index();
        return Emits.of(trial).stream()
                        .anyMatch(run -> run.index() > last && !run.events().isEmpty())
                ? Verdict.passed("nothing left in the denied runs, although something waited to be sent")
                : Verdict.inconclusive("after the denial was lifted nothing arrived, so the silence shows nothing");
    }
}
