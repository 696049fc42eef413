package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** CONSENT-04: a value that is no denial leaves consent as it was: sending where it was granted, silent where not. */
final class NoDenialNoChange implements Rule {
    @Override
    public String requirement() {
        return "CONSENT-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        if (!trial.runs(Sending.DENIED).isEmpty()) {
            return new Silence(trial, profile).ofEvents();
        }
        List<Run> runs = Speech.emits(trial, Sending.ALLOWED);
        List<Run> broken =
                runs.stream().filter(run -> breaksTheTool(run, trial)).toList();
        List<Run> others = runs.stream().filter(run -> !broken.contains(run)).toList();
        Verdict verdict = Sent.all(trial, profile, others, "every run sent as the control did");
        boolean decided = broken.isEmpty() || verdict.outcome() == Outcome.FAILED;
        return decided ? verdict : Verdict.inconclusive(reason(broken));
    }

    // A tool that takes a value for a mistake, and ends, was not asked to send.
    private static boolean breaksTheTool(Run run, Trial trial) {
        return run.exchanges().isEmpty()
                && !succeeded(run)
                && trial.control()
                        .filter(control -> control.runs().stream().allMatch(NoDenialNoChange::succeeded))
                        .isPresent();
    }

    private static boolean succeeded(Run run) {
        return Objects.equals(run.exit().status(), 0);
    }

    private static String reason(List<Run> broken) {
        return "the tool failed where the control did not, and sent nothing, so it shows nothing of consent: "
                + broken.stream()
                        .map(run -> run.step().name() + " (exit status "
                                + run.exit().status() + ")")
                        .collect(Collectors.joining(", "));
    }
}
