package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Endpoint.Part;
import dev.candor.spec.Patterns;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** SHAPE-06: method, path, query keys and content type are the declared ones. */
final class DeclaredRequest implements Rule {
    private static final String LINE = "request line";

    @Override
    public String requirement() {
        return "SHAPE-06";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        long looked = 0;
        for (Run run : trial.runs()) {
            for (Exchange exchange : run.exchanges()) {
                // What goes to a host that is not declared is for PRIVACY-06 to judge.
                if (!Destination.isForeign(profile, exchange)) {
                    findings.addAll(findings(run, exchange, profile));
                    looked++;
                }
            }
        }
        return Arrived.verdict(findings, looked, "requests");
    }

    private static List<Finding> findings(Run run, Exchange exchange, Profile profile) {
        return Destination.of(profile, exchange)
                .map(endpoint -> new Line(run, exchange, endpoint).findings())
                .orElseGet(() -> List.of(stray(run, exchange, profile)));
    }

    private static Finding stray(Run run, Exchange exchange, Profile profile) {
        String declared = profile.endpoints().stream()
                .map(endpoint -> endpoint.method() + " " + endpoint.path())
                .collect(Collectors.joining(" or "));
        String path = exchange.path();
        String shown = path.length() > Redacted.SHOWN ? path.substring(0, Redacted.SHOWN) + "..." : path;
        return Finding.at(run, exchange.index(), LINE, declared, exchange.method() + " " + shown);
    }

    /** One request to a declared address. */
    private record Line(Run run, Exchange exchange, Endpoint endpoint) {
        List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            if (!exchange.method().equals(endpoint.method())) {
                findings.add(found(LINE, "the method " + endpoint.method(), exchange.method()));
            }
            String type = exchange.header("Content-Type").orElse("");
            String media = type.split(";", 2)[0].strip();
            if (!media.equalsIgnoreCase(endpoint.contentType())) {
                findings.add(found("Content-Type", endpoint.contentType(), media.isEmpty() ? "nothing" : shown(media)));
            }
            query(findings);
            endpoint.headers().stream()
                    .filter(part ->
                            part.required() && exchange.header(part.name()).isEmpty())
                    .forEach(part -> findings.add(found(part.name(), "the header " + part.name(), "nothing")));
            return findings;
        }

        private void query(List<Finding> findings) {
            List<String> pairs = exchange.query().isEmpty()
                    ? List.of()
                    : List.of(exchange.query().split("&", -1));
            List<String> keys =
                    pairs.stream().map(pair -> pair.split("=", 2)[0]).toList();
            for (String key : keys.stream().distinct().toList()) {
                if (endpoint.query().stream().noneMatch(part -> part.name().equals(key))) {
                    findings.add(found("query key " + shown(key), "no query key that is not declared", "this one"));
                }
            }
            for (Part part : endpoint.query()) {
                List<String> values = pairs.stream()
                        .filter(pair -> pair.split("=", 2)[0].equals(part.name()))
                        .map(pair -> pair.substring(
                                Math.min(pair.length(), part.name().length() + 1)))
                        .toList();
                if (values.size() != 1) {
                    findings.add(found("query key " + part.name(), "one value", values.size() + " of them"));
                } else if (part.pattern() != null && !Patterns.found(part.pattern(), values.get(0))) {
                    findings.add(found("query key " + part.name(), "a value of the declared form", "another one"));
                }
            }
        }

        private static String shown(String word) {
            String shown = Redacted.word(word);
            return shown.startsWith("\"") ? shown.substring(1, shown.length() - 1) : shown;
        }

        private Finding found(String at, String expected, String actual) {
            return Finding.at(run, exchange.index(), at, expected, actual);
        }
    }
}
