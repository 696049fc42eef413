package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CONSENT-01: where nobody has decided, consent is the declared default. */
final class DeclaredDefault implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (profile.consent().byDefault() == Consent.State.DENIED) {
            return new Silence(trial, profile).ofTraffic();
        }
        List<Run> undecided = undecided(trial);
        if (undecided.isEmpty()) {
            return Verdict.inconclusive("there is no run in which nobody had decided");
        }
        if (undecided.stream().anyMatch(run -> !run.events().isEmpty())) {
            return Verdict.passed("events arrived where nobody had decided");
        }
        if (undecided.stream().anyMatch(run -> !run.exchanges().isEmpty())) {
            return Verdict.inconclusive("requests arrived where nobody had decided, but none that can be read");
        }
        Optional<String> unseen = Unseen.atEndpoints(undecided, profile);
        if (unseen.isPresent()) {
            return Verdict.inconclusive(unseen.get());
        }
        Run first = undecided.get(0);
        return Verdict.of(
                List.of(Finding.at(first, first.step().name(), "an event, as the default is granted", "nothing")), "");
    }

    /** The runs that hand events over before anything else happened to consent. */
    private static List<Run> undecided(Trial trial) {
        List<Run> undecided = new ArrayList<>();
        for (Run run : trial.runs()) {
            if (run.step().sending() == Sending.OPEN || !run.step().files().isEmpty()) {
                break;
            }
            undecided.add(run);
        }
        return undecided.stream()
                .filter(Speech.emits(trial, Sending.ALLOWED)::contains)
                .filter(run -> run.step().environment().isEmpty())
                .toList();
    }
}
