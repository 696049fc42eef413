package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;

/** TRANSPORT-05: the body of one request is at most as large as declared, as it travels. */
final class BoundedRequests implements Rule {
    @Override
    public String requirement() {
        return "TRANSPORT-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        int most = profile.delivery().maxRequestBytes();
        List<Finding> findings = new ArrayList<>();
        long largest = -1;
        for (Run run : trial.runs()) {
            for (Exchange exchange : run.exchanges()) {
                largest = Math.max(largest, exchange.bytes());
                if (exchange.bytes() > most) {
                    findings.add(Finding.at(
                            run, exchange.index(), "", "at most " + most + " bytes", exchange.bytes() + " bytes"));
                }
            }
        }
        return findings.isEmpty() && largest < 0
                ? Verdict.inconclusive("no request arrived")
                : Verdict.of(findings, "the largest body had " + largest + " of at most " + most + " bytes");
    }
}
