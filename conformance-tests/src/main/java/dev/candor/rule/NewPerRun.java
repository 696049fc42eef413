package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Scope;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IDENT-09: an identifier of a run is the same in all that the run sends, and no other run has it. */
final class NewPerRun implements Rule {
    @Override
    public String requirement() {
        return "IDENT-09";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Identifier> perRun = profile.identifiers().stream()
                .filter(identifier -> identifier.scope() == Scope.RUN)
                .toList();
        if (perRun.isEmpty()) {
            return Verdict.inapplicable("the profile declares no identifier of a run");
        }
        List<Finding> findings = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (Identifier identifier : perRun) {
            List<List<Identified>> runs = sent(trial, identifier);
            fewest = Math.min(fewest, runs.size());
            most = runs.stream().mapToInt(List::size).reduce(most, Math::max);
            findings.addAll(judged(runs));
        }
        if (findings.isEmpty() && fewest < 2) {
            return Verdict.inconclusive("fewer than two runs sent an identifier of theirs");
        }
        return Verdict.of(
                findings,
                most > 1
                        ? "one value in each run, and no two runs share one"
                        : "no two runs share a value; no run sent it twice");
    }

    /** What each run sent, runs without it left out. */
    private static List<List<Identified>> sent(Trial trial, Identifier identifier) {
        List<List<Identified>> runs = new ArrayList<>();
        for (Run run : trial.runs()) {
            if (run.step().sending() == Sending.ALLOWED) {
                List<Identified> seen = Identified.in(run, identifier);
                if (!seen.isEmpty()) {
                    runs.add(seen);
                }
            }
            // What an endpoint did not take may arrive in a later run, with the identifier of its own.
            if (!run.step().answer().equals(Answer.ACCEPT)) {
                break;
            }
        }
        return runs;
    }

    private static List<Finding> judged(List<List<Identified>> runs) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> before = new HashMap<>();
        for (List<Identified> run : runs) {
            Identified first = run.get(0);
            Integer earlier = before.putIfAbsent(first.text(), first.run().index());
            if (earlier != null) {
                findings.add(first.finding("a value of this run alone", "the one of run " + earlier));
            }
            for (Identified one : run) {
                if (!one.text().equals(first.text())) {
                    findings.add(
                            one.finding("the same value in all that a run sends", "another than at " + first.at()));
                }
            }
        }
        return findings;
    }
}
