package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.spec.Profile;
import dev.candor.trial.Exit;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HARMLESS-09: no process that a run started outlives it by more than the declared time. */
final class NobodyStays implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-09";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Map<Kind, List<Run>> kinds = new LinkedHashMap<>();
        for (Run run : trial.runs()) {
            kinds.computeIfAbsent(Kind.of(run), k -> new ArrayList<>()).add(run);
        }
        List<Finding> findings = new ArrayList<>();
        // One run of several may have met a busy machine; most of them do not.
        kinds.values().forEach(runs -> {
            List<Finding> left = runs.stream()
                    .filter(run -> stays(run, profile))
                    .map(run -> finding(run, profile))
                    .toList();
            findings.addAll(2 * left.size() > runs.size() ? left : List.of());
        });
        if (!findings.isEmpty()) {
            return Verdict.of(findings, "");
        }
        boolean cut = trial.runs().stream().allMatch(run -> run.exit().ended());
        boolean spoke = trial.exchanges().findAny().isPresent()
                || !Speech.of(trial).types().isEmpty();
        return spoke && !cut
                ? Verdict.passed("no process outlived its run by more than the declared time")
                : Verdict.inconclusive("nothing was sent, so whoever sends was not seen at work");
    }

    private static boolean stays(Run run, Profile profile) {
        Exit exit = run.exit();
        return exit.orphansEnded() > 0
                        && exit.linger().compareTo(profile.delivery().linger()) > 0
                || exit.linger().compareTo(Exit.patience(profile.delivery().linger())) > 0;
    }

    private static Finding finding(Run run, Profile profile) {
        Exit exit = run.exit();
        String expected = "no process " + profile.delivery().lingerMillis() + " ms after the end of the run";
        String actual = exit.orphansEnded() > 0
                ? exit.orphansEnded() + " after " + exit.linger().toMillis() + " ms, ended by the kit"
                : "one for " + exit.linger().toMillis() + " ms";
        return Finding.at(run, "exit", expected, actual);
    }

    /** Runs of one kind are the same but for what else the machine did. */
    private record Kind(Stimulus stimulus, Sending sending, Answer answer) {
        static Kind of(Run run) {
            return new Kind(
                    run.step().stimulus(), run.step().sending(), run.step().answer());
        }
    }
}
