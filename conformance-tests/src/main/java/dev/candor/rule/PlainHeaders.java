package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import dev.candor.wire.HeaderCheck;
import dev.candor.wire.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** PRIVACY-07: headers hold product tokens, and nothing that tells users, installations or their languages apart. */
final class PlainHeaders implements Rule {
    /** Browsers send them, and whoever relays a request; each is about a person or their machine. */
    private static final Map<String, String> PERSONAL = Map.ofEntries(
            Map.entry("cookie", "a cookie"),
            Map.entry("cookie2", "a cookie"),
            Map.entry("referer", "a referrer"),
            Map.entry("origin", "a referrer"),
            Map.entry("from", "an address of a person"),
            Map.entry("accept-language", "a language"),
            Map.entry("content-language", "a language"),
            Map.entry("accept-charset", "an encoding of a language"),
            Map.entry("forwarded", "an address of a machine"),
            Map.entry("x-forwarded-for", "an address of a machine"),
            Map.entry("x-real-ip", "an address of a machine"),
            Map.entry("x-client-ip", "an address of a machine"));

    /** They follow the address of the listener and what stands in the body. */
    private static final Set<String> FREE = Set.of("host", "content-length");

    private static final String PRODUCT = "user-agent";

    @Override
    public String requirement() {
        return "PRIVACY-07";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        HeaderCheck check = new HeaderCheck(profile);
        Map<String, Finding> findings = new LinkedHashMap<>();
        int judged = 0;
        for (Run run : trial.runs()) {
            for (Exchange exchange : run.exchanges()) {
                judged++;
                for (Problem problem : check.problems(exchange)) {
                    add(findings, run, exchange, problem.at());
                }
            }
        }
        if (judged == 0) {
            return Verdict.inconclusive("nothing was sent whose headers could be judged");
        }
        List<Finding> all = new ArrayList<>(findings.values());
        all.addAll(perInstallation(trial));
        return Compared.of(trial, profile)
                .seen(
                        one -> one.trait().kind() == Trait.Kind.HEADER,
                        all,
                        "headers that name products alone, the same for others: requests looked at " + judged);
    }

    private static void add(Map<String, Finding> findings, Run run, Exchange exchange, String header) {
        String name = header.toLowerCase(Locale.ROOT);
        String what = name.equals(PRODUCT) ? "something else" : PERSONAL.get(name);
        if (what != null) {
            String expected = name.equals(PRODUCT) ? "product tokens, versions and comments" : "no such header";
            findings.putIfAbsent(name, Finding.at(run, exchange.index(), header, expected, what));
        }
    }

    /** Values that each installation has for itself: one in all runs here, another in all of the control. */
    private static List<Finding> perInstallation(Trial trial) {
        Map<String, Set<String>> here = values(trial);
        Map<String, Set<String>> there =
                trial.control().map(PlainHeaders::values).orElse(Map.of());
        List<Finding> findings = new ArrayList<>();
        here.forEach((name, values) -> {
            Set<String> others = there.getOrDefault(name, Set.of());
            if (values.size() == 1 && others.size() == 1 && !values.equals(others)) {
                findings.add(first(trial, name));
            }
        });
        return findings;
    }

    private static Finding first(Trial trial, String name) {
        for (Run run : trial.runs(Sending.ALLOWED)) {
            for (Exchange exchange : run.exchanges()) {
                if (exchange.header(name).isPresent()) {
                    return Finding.at(
                            run,
                            exchange.index(),
                            name,
                            "a value that all installations share",
                            "one value in every run here, and another in every run of another installation");
                }
            }
        }
        throw new IllegalStateException("the header " + name + " must stand in a run, but does not");
    }

    /** What stood in the headers of at least two runs that every run sent, by their names. */
    private static Map<String, Set<String>> values(Trial trial) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        List<Run> runs = trial.runs(Sending.ALLOWED).stream()
                .filter(run -> !run.exchanges().isEmpty())
                .toList();
        for (Run run : runs) {
            for (Exchange exchange : run.exchanges()) {
                for (Header header : exchange.headers()) {
                    values.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), k -> new HashSet<>())
                            .add(header.value());
                }
            }
        }
        values.keySet().removeAll(FREE);
        return runs.size() < 2 ? Map.of() : values;
    }
}
