package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.stream.Stream;

/** HARMLESS-03: a fault of the endpoint brings no line to standard error that runs without the fault do not have. */
final class OwnTroubles implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-03";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        boolean usual = Stream.concat(Stream.of(trial), trial.control().stream())
                .flatMap(one -> one.runs().stream())
                .anyMatch(OwnTroubles::isUsual);
        List<Run> faulted = Faults.faulted(trial).stream()
                .filter(run -> !run.exit().ended())
                .toList();
        if (!usual || faulted.isEmpty()) {
            return Verdict.inconclusive(
                    usual
                            ? "every run with the fault had to be ended"
                            : "there is no run without a fault to compare with");
        }
        Output output = new Output(profile, dev.candor.spec.Stream.STDERR);
        List<Finding> findings = faulted.stream()
                .flatMap(run -> output.more(trial, OwnTroubles::isUsual, run).map(what -> finding(run, what)).stream())
                .toList();
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        if (!Faults.wouldSend(trial)) {
            return Verdict.inconclusive("nothing was sent in this world, so nothing could have gone wrong");
        }
        return faulted.stream().noneMatch(Faults::isMet)
                ? Verdict.inconclusive("no run met a fault: nothing was sent while it lasted")
                : Verdict.passed(
                        "standard error told of none of the faults that were met: " + faulted.size() + " runs");
    }

    private static boolean isUsual(Run run) {
        return !run.step().answer().isFault();
    }

    private static Finding finding(Run run, String what) {
        String actual = "under \"" + run.step().name() + "\" " + what;
        return Finding.at(run, "stderr", "the lines of runs without a fault", actual);
    }
}
