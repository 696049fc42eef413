package dev.candor.rule;

import dev.candor.leak.Leak;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import java.util.regex.Pattern;

/** PRIVACY-03: no secret stands in any part of any request. */
final class NoSecret implements Rule {
    private static final Pattern CREDENTIALS = Pattern.compile("[A-Za-z0-9+.-]+://[^/@:]*:[^/@]+@");

    @Override
    public String requirement() {
        return "PRIVACY-03";
    }

    // The credentials of a remote are a secret too, wherever else the remote may be known.
    @Override
    public Verdict judge(Trial trial, Profile profile) {
        return FactSearch.noneTravels(
                trial,
                "secret",
                fact -> fact.kind().equals("secret")
                        || CREDENTIALS.matcher(fact.value()).lookingAt(),
                leak -> leak.form() == Leak.Form.SECRET);
    }
}
