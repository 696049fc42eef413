package dev.candor.rule;

import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import dev.candor.wire.Request;
import dev.candor.wire.SchemaCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** SHAPE-02: every event is valid against the schema of its type, and every request against that of its endpoint. */
final class ValidEvents implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        SchemaCheck schemas = new SchemaCheck(profile, false);
        List<Finding> findings = new ArrayList<>();
        long listed = 0;
        for (Run run : trial.runs()) {
            for (Request request : run.decoded().requests()) {
                add(findings, run, request.exchange(), schemas.request(request));
            }
            // An event of a type that is not listed has no schema: SHAPE-05 counts it, SHAPE-03 its fields.
            List<Event> known =
                    run.events().stream().filter(e -> e.type() != null).toList();
            known.forEach(event -> add(findings, run, event.exchange(), schemas.event(event)));
            listed += known.size();
        }
        return Arrived.verdict(findings, listed, "events");
    }

    private static void add(List<Finding> findings, Run run, int exchange, List<Problem> problems) {
        problems.stream()
                .filter(Predicate.not(Problem::undisclosed))
                .forEach(problem -> findings.add(Arrived.finding(run, exchange, problem)));
    }
}
