package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * TRANSPORT-04: who is sent to another host does not take the payload along. To ask there, with nothing of it, is no
 * disclosure to a further receiver beyond that of the address.
 */
final class StaysWithTheHost implements Rule {
    @Override
    public String requirement() {
        return "TRANSPORT-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        Set<String> identifiers = new Identifiers(profile).sent(trial.runs());
        for (Run run : trial.runs()) {
            if (run.step().answer() instanceof Answer.Redirect redirect) {
                List<Exchange> there = there(run);
                for (Exchange exchange : there) {
                    taken(exchange, identifiers)
                            .ifPresentOrElse(
                                    what -> findings.add(finding(run, exchange, redirect, what)),
                                    () -> asked.add(redirect.status() + " by " + exchange.method()));
                }
                if (run.exchanges().size() == there.size()) {
                    unmet.add(String.valueOf(redirect.status()));
                }
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (!unmet.isEmpty()) {
            return Verdict.inconclusive("no request met the redirect " + String.join(", ", unmet));
        }
        return passed(trial, asked);
    }

    private static Verdict passed(Trial trial, List<String> asked) {
        if (trial.runs().stream().noneMatch(run -> run.step().answer() instanceof Answer.Redirect)) {
            return Verdict.inconclusive("no run was sent to another host");
        }
        return Verdict.passed(
                asked.isEmpty()
                        ? "no redirect to another host was followed"
                        : "followed without payload and identifier: "
                                + String.join(", ", asked.stream().distinct().toList()));
    }

    /** What arrived at the other host, whatever path was kept. */
    private static List<Exchange> there(Run run) {
        return run.exchanges().stream()
                .filter(exchange -> exchange.path().endsWith(Answer.Redirect.PATH)
                        || exchange.host().equals(Answer.Redirect.HOST))
                .toList();
    }

    private static Optional<String> taken(Exchange exchange, Set<String> identifiers) {
        if (exchange.bytes() > 0) {
            return Optional.of("a body of " + exchange.bytes() + " bytes");
        }
        boolean named = Stream.concat(
                        Stream.of(exchange.url()), exchange.headers().stream().map(Header::value))
                .anyMatch(text -> identifiers.stream().anyMatch(text::contains));
        return named ? Optional.of("an identifier") : Optional.empty();
    }

    private static Finding finding(Run run, Exchange exchange, Answer.Redirect redirect, String what) {
        String actual =
                exchange.method() + " with " + what + " at the host that the answer " + redirect.status() + " named";
        return Finding.at(run, exchange.index(), "url", "no payload at another host", actual);
    }
}
