package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.List;

/** CONSENT-08: once the last denial is lifted, new events are sent. */
final class LiftedDenial implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-08";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> denied = trial.runs(Sending.DENIED);
        if (denied.isEmpty()) {
            return Verdict.inconclusive("nothing was denied, so nothing was lifted");
        }
        int last = denied.get(denied.size() - 1).index();
        List<Run> lifted = Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> run.index() > last)
                .toList();
        return Sent.all(trial, profile, lifted, "new events arrived after the denial was lifted");
    }
}
