package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Trial;

/** CONSENT-02: no event that happens while a declared denial holds is sent, then or later. */
final class DenialDenies implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        return new Silence(trial, profile).ofEvents();
    }
}
