package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Trial;

/** CONSENT-03: nothing leaves the machine while consent is denied. */
final class SilentWhenDenied implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        return new Silence(trial, profile).ofTraffic();
    }
}
