package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** HARMLESS-07: with a home that is missing or cannot be written the host tool works as it does otherwise. */
final class WorksWithoutHome implements Rule {
    /** A run that takes longer than this many usual ones, and two seconds, waits for something. */
    private static final int TIMES = 3;

    private static final Duration WAIT = Duration.ofSeconds(2);

    @Override
    public String requirement() {
        return "HARMLESS-07";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> usual = Speech.emits(trial, Sending.ALLOWED);
        List<Run> obstructed = Speech.emits(trial, Sending.OPEN);
        if (usual.isEmpty() || obstructed.isEmpty()) {
            return Verdict.inconclusive("there is no run in an obstructed home beside one in a home as it should be");
        }
        List<Run> whole = usual.stream()
                .filter(run -> !run.exit().ended() && Objects.equals(run.exit().status(), 0))
                .toList();
        if (whole.size() < usual.size()) {
            return Verdict.inconclusive("the run in a home as it should be did not end well either");
        }
        List<Finding> findings = new ArrayList<>();
        Output output = new Output(profile, dev.candor.spec.Stream.STDOUT);
        Duration most = longest(whole).multipliedBy(TIMES).plus(WAIT);
        obstructed.forEach(run -> findings.addAll(Output.least(whole, one -> differences(one, run, output))));
        obstructed.stream()
                .filter(run -> !run.exit().ended() && run.exit().took().compareTo(most) > 0)
                .forEach(run -> findings.add(late(run, most)));
        boolean speaks = whole.stream().anyMatch(run -> !run.events().isEmpty())
                || !Speech.of(trial).types().isEmpty();
        return speaks || !findings.isEmpty()
                ? Verdict.of(findings, "exit status and standard output were the same in each obstructed home")
                : Verdict.inconclusive("nothing is sent in any home, so nothing could have come in the way");
    }

    private static Duration longest(List<Run> runs) {
        return Collections.max(runs.stream().map(run -> run.exit().took()).toList());
    }

    private static Finding late(Run run, Duration most) {
        String expected = "an end after at most " + most.toMillis() + " ms, " + TIMES
                + " times what a home as it should be takes and " + WAIT.toSeconds() + " s";
        return Finding.at(
                run, "exit", expected, "one after " + run.exit().took().toMillis() + " ms");
    }

    private static List<Finding> differences(Run whole, Run run, Output output) {
        if (run.exit().ended()) {
            return List.of(Finding.at(run, "exit", "an end", "still running, and ended by the kit"));
        }
        List<Finding> findings = new ArrayList<>();
        if (!Objects.equals(run.exit().status(), whole.exit().status())) {
            String expected = whole.exit().status() + ", as in a home as it should be";
            findings.add(
                    Finding.at(run, "exit", expected, String.valueOf(run.exit().status())));
        }
        output.difference(whole, run)
                .ifPresent(what -> findings.add(Finding.at(run, "stdout", "the lines of run " + whole.index(), what)));
        return findings;
    }
}
