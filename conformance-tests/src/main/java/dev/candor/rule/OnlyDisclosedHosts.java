package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Profile;
import dev.candor.trial.Proof;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** PRIVACY-06: requests go to hosts that the disclosure names, or to the address that was given in their place. */
final class OnlyDisclosedHosts implements Rule {
    /** The capture endpoint is on the machine itself, by whatever name it is asked for. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1]");

    private static final Pattern HOST = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?(\\[[^]]*]|[^/?#:]*)");

    @Override
    public String requirement() {
        return "PRIVACY-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Set<String> declared = profile.endpoints().stream()
                .map(Endpoint::url)
                .map(OnlyDisclosedHosts::host)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            for (Exchange exchange : run.exchanges()) {
                String host = host(exchange.url());
                if (!isDisclosed(exchange, host, declared)) {
                    findings.add(Finding.at(
                            run, exchange.index(), "url", "a host that the disclosure names", "another host"));
                }
            }
        }
        if (trial.exchanges().findAny().isEmpty()) {
            return Verdict.inconclusive("nothing was sent to any host");
        }
        String seen = trial.proof() == Proof.SEALED ? "" : "; only what reaches the capture endpoint is seen here";
        return Verdict.of(findings, "every request went to a disclosed host" + seen);
    }

    private static boolean isDisclosed(Exchange exchange, String host, Set<String> declared) {
        boolean given = !exchange.base().isEmpty() && host.equals(host(exchange.base()));
        // A stored exchange may hold a path alone.
        return host.isEmpty()
                || given
                || declared.contains(host)
                || LOOPBACK.matcher(host).matches();
    }

    // A host name that no URI allows is a host all the same, so this is not left to java.net.URI.
    private static String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
