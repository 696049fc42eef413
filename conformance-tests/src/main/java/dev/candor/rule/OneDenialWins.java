package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** CONSENT-07: beside one denial no grant counts, wherever either of them stands. */
final class OneDenialWins implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-07";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> contested = States.contested(trial, profile);
        return contested.isEmpty()
                ? Verdict.inconclusive("in no run does anything grant beside a denial")
                : new Silence(trial, profile, contested).ofEvents();
    }
}
