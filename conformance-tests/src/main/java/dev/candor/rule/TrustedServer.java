package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.capture.Certificate;
import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** TRANSPORT-02: a server whose certificate is untrusted, expired or another's receives nothing. */
final class TrustedServer implements Rule {
    @Override
    public String requirement() {
        return "TRANSPORT-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        List<String> unmet = new ArrayList<>();
        Set<String> kept = onlyEncrypted(trial);
        boolean trusted = false;
        for (Run run : trial.runs()) {
            @Nullable Certificate shown = shown(run).orElse(null);
            trusted |= shown == Certificate.TRUSTED && encrypted(run).findAny().isPresent();
            if (shown != null && shown != Certificate.TRUSTED) {
                encrypted(run).map(exchange -> finding(run, shown, exchange)).forEach(findings::add);
                plain(run, kept).map(exchange -> instead(run, exchange)).forEach(findings::add);
                if (!Faults.isMet(run)) {
                    unmet.add(run.step().name());
                }
            }
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (!trusted) {
            return untrusting(trial);
        }
        return unmet.isEmpty()
                ? Verdict.passed("a server with a trusted certificate received what one without did not")
                : Verdict.inconclusive("no connection was tried: " + String.join(", ", unmet));
    }

    private static Optional<Certificate> shown(Run run) {
        return run.step().answer() instanceof Answer.Https https ? Optional.of(https.certificate()) : Optional.empty();
    }

    private static Stream<Exchange> encrypted(Run run) {
        return run.exchanges().stream().filter(exchange -> exchange.url().startsWith("https:"));
    }

    /** The paths to which a payload goes encrypted where the server is trusted, and never otherwise. */
    private static Set<String> onlyEncrypted(Trial trial) {
        List<Run> trusting = trial.runs().stream()
                .filter(run -> shown(run).filter(Certificate.TRUSTED::equals).isPresent())
                .toList();
        Set<String> paths = trusting.stream()
                .flatMap(TrustedServer::encrypted)
                .map(Exchange::path)
                .collect(Collectors.toSet());
        boolean plain =
                trusting.stream().anyMatch(run -> plain(run, paths).findAny().isPresent());
        return plain ? Set.of() : paths;
    }

    private static Stream<Exchange> plain(Run run, Set<String> paths) {
        return run.exchanges().stream()
                .filter(exchange -> exchange.url().startsWith("http:") && exchange.bytes() > 0)
                .filter(exchange -> paths.stream().anyMatch(exchange.path()::endsWith));
    }

    /** Where the trusted server received nothing either, nothing is shown. */
    private static Verdict untrusting(Trial trial) {
        boolean plain = trial.exchanges().anyMatch(exchange -> exchange.url().startsWith("http:"));
        if (plain) {
            return Verdict.untested("the implementation speaks plain http also where the address that it is given is"
                    + " https; let candor.json lead it there by {endpoint}");
        }
        String nothing = "a server with a trusted certificate received nothing either";
        return trial.proof() == Proof.OPEN
                ? Verdict.untested(
                        nothing + "; in an open world candor.json has to make the implementation trust {ca} or"
                                + " {truststore}")
                : Verdict.inconclusive(nothing);
    }

    private static Finding finding(Run run, Certificate shown, Exchange exchange) {
        String what = switch (shown) {
            case TRUSTED -> "a trusted certificate";
            case UNTRUSTED -> "a certificate of an authority that nobody knows";
            case EXPIRED -> "an expired certificate";
            case OTHER_NAME -> "a certificate for another name";
        };
        String actual = exchange.method() + " with " + exchange.bytes() + " bytes to a server with " + what;
        return Finding.at(run, exchange.index(), "url", "no request", actual);
    }

    private static Finding instead(Run run, Exchange exchange) {
        String actual = exchange.method() + " with " + exchange.bytes() + " bytes, and without encryption";
        return Finding.at(run, exchange.index(), "url", "no request", actual);
    }
}
