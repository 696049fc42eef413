package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.rule.Outgoing.Sort;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Destination;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** PRIVACY-06: nothing goes to a host that the disclosure does not name; the address given in its place is none. */
final class OnlyDisclosedHosts implements Rule {
    /** What is said beside a verdict that rests on hosts which were not seen. */
    static final String OPEN = "proof: open, " + Proof.OPEN.meaning();

    @Override
    public String requirement() {
        return "PRIVACY-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Set<String> given = trial.exchanges().map(Exchange::givenHost).collect(Collectors.toSet());
        List<Outgoing> all = trial.runs().stream().flatMap(Outgoing::of).toList();
        List<Finding> findings = all.stream()
                .filter(went -> !given.contains(went.host()) && Destination.isForeign(profile, went.host()))
                .map(OnlyDisclosedHosts::finding)
                .distinct()
                .toList();
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (trial.exchanges().findAny().isEmpty()) {
            // Who else would have been sent to is told by what follows a first answer.
            Optional<String> unseen = Unseen.anywhere(trial.runs());
            return Verdict.inconclusive(unseen.orElse("nothing was sent to any host"));
        }
        return Verdict.passed(
                trial.proof() == Proof.SEALED
                        ? "every request, connection and look-up was of a disclosed host"
                        : "every request went to a disclosed host; " + OPEN);
    }

    private static Finding finding(Outgoing went) {
        Run run = went.run();
        String at = went.sort() == Sort.REQUEST ? "url" : went.at();
        return new Finding(run.index(), went.exchange(), at, "a host that the disclosure names", went.what());
    }
}
