package dev.candor.rule;

import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Destination;
import dev.candor.wire.Event;
import dev.candor.wire.HeaderCheck;
import dev.candor.wire.Request;
import dev.candor.wire.SchemaCheck;
import java.util.ArrayList;
import java.util.List;

/** SHAPE-03: no field that the profile does not list, at any depth, nor in a header. */
final class NothingUndisclosed implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        SchemaCheck schemas = new SchemaCheck(profile, false);
        HeaderCheck headers = new HeaderCheck(profile);
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            // What goes to a host that is not declared is for PRIVACY-06 to judge.
            run.exchanges().stream()
                    .filter(exchange -> !Destination.isForeign(profile, exchange))
                    .forEach(exchange -> headers.problems(exchange)
                            .forEach(problem -> findings.add(Arrived.finding(run, exchange.index(), problem))));
            for (Request request : run.decoded().requests()) {
                add(findings, run, request.exchange(), schemas.request(request));
            }
            for (Event event : run.events()) {
                add(findings, run, event.exchange(), schemas.event(event));
            }
        }
        return Arrived.verdict(findings, Arrived.requests(trial), "requests");
    }

    private static void add(List<Finding> findings, Run run, int exchange, List<Problem> problems) {
        problems.stream()
                .filter(Problem::undisclosed)
                .forEach(problem -> findings.add(Arrived.finding(run, exchange, problem)));
    }
}
