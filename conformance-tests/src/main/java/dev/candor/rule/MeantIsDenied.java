package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.spec.Switch.SpeaksOf;
import dev.candor.spec.Values;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** CONSENT-05: on a switch that names the denial every value that a person means as denial denies. */
final class MeantIsDenied implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> meant = trial.runs().stream()
                .filter(run -> Switched.of(run.step(), profile).stream().anyMatch(MeantIsDenied::isMeant))
                .toList();
        return meant.isEmpty()
                ? Verdict.inconclusive("no run was made with a value that is meant as denial")
                : new Silence(trial, profile, meant).ofEvents();
    }

    private static boolean isMeant(Switched set) {
        return set.decides().speaksOf() == SpeaksOf.DENIAL && Values.MEANT.contains(set.value());
    }
}
