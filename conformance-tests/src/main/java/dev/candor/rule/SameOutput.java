package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** HARMLESS-01: exit status and standard output are the same, whether telemetry is denied, accepted or in trouble. */
final class SameOutput implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> denied = whole(trial, Sending.DENIED);
        List<Run> allowed = whole(trial, Sending.ALLOWED);
        if (denied.isEmpty() || allowed.isEmpty()) {
            return Verdict.inconclusive("there is no denied run beside one with consent granted");
        }
        List<Finding> findings = new ArrayList<>();
        Output output = new Output(profile, Stream.STDOUT);
        allowed.forEach(run -> findings.addAll(Output.least(denied, off -> differences(off, run, output))));
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (!Faults.wouldSend(trial)) {
            return Verdict.inconclusive("nothing was sent in this world, so nothing could have come in the way");
        }
        if (allowed.stream().noneMatch(run -> run.step().answer().isFault())) {
            return Verdict.inconclusive("every run with the fault had to be ended");
        }
        return Verdict.passed("exit status and standard output were the same with and without telemetry");
    }

    /** Without the runs that were ended: they have no exit status and a part of their output; HARMLESS-02 judges them. */
    private static List<Run> whole(Trial trial, Sending sending) {
        return Speech.emits(trial, sending).stream()
                .filter(run -> !run.exit().ended())
                .toList();
    }

    private static List<Finding> differences(Run off, Run run, Output output) {
        List<Finding> findings = new ArrayList<>();
        Integer expected = off.exit().status();
        Integer actual = run.exit().status();
        if (!Objects.equals(expected, actual)) {
            findings.add(
                    Finding.at(run, "exit", expected + ", as in denied run " + off.index(), String.valueOf(actual)));
        }
        output.difference(off, run)
                .ifPresent(what ->
                        findings.add(Finding.at(run, "stdout", "the lines of denied run " + off.index(), what)));
        return findings;
    }
}
