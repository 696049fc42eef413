package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;

/** CONSENT-04: a value that is no denial leaves consent as it was: sending where it was granted, silent where not. */
final class NoDenialNoChange implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (!trial.runs(Sending.DENIED).isEmpty()) {
            return new Silence(trial, profile).ofEvents();
        }
        return Sent.all(trial, profile, Speech.emits(trial, Sending.ALLOWED), "every run sent as the control did");
    }
}
