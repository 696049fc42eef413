package dev.candor.rule;

import dev.candor.spec.Problem;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** What the rules about the shape of requests share: without anything that arrived they conclude nothing. */
final class Arrived {
    private Arrived() {}

    /** Failed where something was found; inconclusive where nothing was looked at, since silence has any shape. */
    static Verdict verdict(List<Finding> findings, long looked, String what) {
        if (findings.isEmpty() && looked == 0) {
            return Verdict.inconclusive("nothing arrived that could be judged");
        }
        return Verdict.of(findings, "all that arrived was held against the profile: " + looked + " " + what);
    }

    /** The requests to declared endpoints that could be read. */
    static long requests(Trial trial) {
        return trial.runs().stream()
                .mapToLong(run -> run.decoded().requests().size())
                .sum();
    }

    static Finding finding(Run run, int exchange, Problem problem) {
        return Finding.at(run, exchange, problem.at(), problem.expected(), problem.actual());
    }
}
