package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Trial;

/** CONSENT-06: a stored denial holds in every later run. */
final class DenialLasts implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        return new Silence(trial, profile).ofEvents();
    }
}
