package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import dev.candor.wire.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** PRIVACY-08: neither the time zone of the machine nor the language of its user stands in a request, or changes one. */
final class NoZoneNoLocale implements Rule {
    @Override
    public String requirement() {
        return "PRIVACY-08";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        long requests = 0;
        for (Run run : trial.runs(Sending.ALLOWED)) {
            requests += run.exchanges().size();
            findings.addAll(new Search(run, Whereabouts.of(run)).findings());
        }
        if (requests == 0) {
            return Verdict.inconclusive("nothing was sent that could be looked through");
        }
        return Compared.of(trial, profile)
                .verdict(
                        one -> !Compared.byFacts(one),
                        findings,
                        "neither zone nor language stands in the requests, or changes one: " + requests);
    }

    /** Looks through all that one run sent. */
    private static final class Search {
        private final Run run;
        private final Whereabouts whereabouts;
        private final List<Finding> findings = new ArrayList<>();

        Search(Run run, Whereabouts whereabouts) {
            this.run = run;
            this.whereabouts = whereabouts;
        }

        List<Finding> findings() {
            for (Exchange exchange : run.exchanges()) {
                look(exchange.index(), "query", decoded(exchange.query()));
                look(exchange.index(), "path", exchange.path());
                for (Header header : exchange.headers()) {
                    look(exchange.index(), header.name(), header.value());
                }
            }
            for (Request request : run.decoded().requests()) {
                walk(request.exchange(), request.body(), "");
            }
            return findings;
        }

        private void walk(int exchange, JsonNode node, String at) {
            node.properties().forEach(property -> {
                String there = at + "/" + property.getKey();
                look(exchange, there, property.getKey());
                walk(exchange, property.getValue(), there);
            });
            if (node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    walk(exchange, node.get(i), at + "/" + i);
                }
            } else if (node.isValueNode()) {
                look(exchange, at, node.asString(""));
            }
        }

        private void look(int exchange, String at, String text) {
            whereabouts
                    .told(text)
                    .map(told -> Finding.at(run, exchange, at, "neither zone nor language of the user", told))
                    .ifPresent(findings::add);
        }

        private static String decoded(String query) {
            try {
                return URLDecoder.decode(query, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return query;
            }
        }
    }
}
