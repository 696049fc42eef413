package dev.candor.rule;

import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import dev.candor.trial.Trial;
import dev.candor.wire.Destination;
import java.util.List;
import java.util.Locale;

/** TRANSPORT-01: every declared endpoint is https, one of the machine itself excepted. Judged on the profile alone. */
final class EncryptedEndpoints implements Rule {
    @Override
    public String requirement() {
        return "TRANSPORT-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (profile.endpoints().isEmpty()) {
            return Verdict.inconclusive("the profile declares no endpoint");
        }
        List<Finding> findings = profile.endpoints().stream()
                .filter(endpoint -> !scheme(endpoint).equals("https") && !Destination.isLoopback(endpoint.host()))
                .map(endpoint -> new Finding(
                        null, null, "endpoint " + endpoint.name(), "an https address", "one of " + scheme(endpoint)))
                .toList();
        return Verdict.of(
                findings,
                "every declared endpoint is https: " + profile.endpoints().size());
    }

    private static String scheme(Endpoint endpoint) {
        return endpoint.url().replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    }
}
