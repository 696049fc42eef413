package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import java.util.List;

/** PRIVACY-09: beyond the places that may vary, other personal facts change nothing in what is sent. */
final class NoCovertDifference implements Rule {
    @Override
    public String requirement() {
        return "PRIVACY-09";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Compared compared = Compared.of(trial, profile);
        return compared.verdict(
                Compared::byFacts,
                List.of(),
                "the same requests, values, order and spelling in runs under other facts: " + compared.others()
                        + "; left out because they vary by themselves: " + compared.varying());
    }
}
