package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** CONSENT-14: where the store of the choice is there and cannot be understood, consent is denied. */
final class DamagedStoreDenies implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-14";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Store store = new Store(trial, profile);
        List<Run> damaged = store.damaged();
        if (damaged.isEmpty()) {
            return Verdict.inconclusive("no run was made with a damaged store");
        }
        Verdict verdict = new Silence(trial, profile, damaged).ofEvents();
        // A tool that keeps its choice elsewhere never met the damage.
        return verdict.outcome() == Outcome.FAILED || store.stoodBefore(damaged.get(0))
                ? verdict
                : Verdict.inconclusive("no choice was seen to be kept in the declared file before it was damaged");
    }
}
