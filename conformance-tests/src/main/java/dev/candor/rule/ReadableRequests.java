package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Undecodable;
import java.util.ArrayList;
import java.util.List;

/** SHAPE-01: every request to a telemetry endpoint decodes as a whole and carries an event. */
final class ReadableRequests implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Finding> findings = new ArrayList<>();
        for (Run run : trial.runs()) {
            for (Undecodable body : run.decoded().undecodable()) {
                findings.add(Finding.at(run, body.exchange(), body.at(), body.expected(), body.actual()));
            }
        }
        return Arrived.verdict(findings, Arrived.requests(trial), "requests");
    }
}
