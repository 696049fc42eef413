package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.List;

/** Whether runs with consent send what their control shows to arrive. */
final class Sent {
    private Sent() {}

    /** Passed where each of these runs sent, as its own, all that the control sends for the same events. */
    static Verdict all(Trial trial, Profile profile, List<Run> runs, String held) {
        Speech speech = Speech.of(trial);
        Suppressed suppressed = new Suppressed(trial, profile, Speech.emits(trial, Sending.DENIED));
        if (runs.isEmpty()) {
            return Verdict.inconclusive("no run with consent granted hands an event over");
        }
        if (!runs.stream().allMatch(speech::speaksFor)) {
            return Verdict.inconclusive("the control, with consent granted, sent none of these events either");
        }
        Missed missed = new Missed(profile);
        for (Run run : runs) {
            for (String type : speech.missing(run, suppressed.fresh(run))) {
                missed.add(
                        List.of(run),
                        Finding.at(run, run.step().name(), "the event " + type + ", as in the control", "nothing"));
            }
        }
        return missed.verdict(held);
    }
}
