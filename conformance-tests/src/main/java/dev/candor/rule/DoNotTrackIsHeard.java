package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.spec.Values;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** CONSENT-13: DO_NOT_TRACK denies, whether or not the profile names it. */
final class DoNotTrackIsHeard implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-13";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> asked = trial.runs().stream()
                .filter(run ->
                        Values.MEANT.contains(run.step().environment().getOrDefault(Switch.DO_NOT_TRACK.name(), "")))
                .toList();
        return asked.isEmpty()
                ? Verdict.inconclusive("no run was made with " + Switch.DO_NOT_TRACK.name() + " set to a denying value")
                : new Silence(trial, profile, asked).ofEvents();
    }
}
