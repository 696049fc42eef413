package dev.candor.rule;

import dev.candor.leak.Leak;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;

/** PRIVACY-01: no fact of user, machine or project stands in any part of any request. */
final class NoPersonalFact implements Rule {
    @Override
    public String requirement() {
        return "PRIVACY-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        return FactSearch.noneTravels(
                trial, "personal fact", fact -> !fact.kind().equals("secret"), leak -> leak.form() != Leak.Form.SECRET);
    }
}
