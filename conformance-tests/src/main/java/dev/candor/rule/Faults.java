package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.List;

/** The runs of a trial in which the endpoint did not answer as it should. */
final class Faults {
    private Faults() {}

    static List<Run> faulted(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> isFault(run.step().answer()))
                .toList();
    }

    static boolean isFault(Answer answer) {
        return answer instanceof Answer.Refuse || answer instanceof Answer.Stall;
    }

    /** Whether the fault leaves a trace where it is met: a refused connection leaves none. */
    static boolean isSeen(List<Run> faulted) {
        return faulted.stream().noneMatch(run -> run.step().answer() instanceof Answer.Refuse);
    }

    /** Whether the run reached the endpoint, as far as that is seen; to look its name up is not enough. */
    static boolean isMet(Run run) {
        return !run.exchanges().isEmpty() || !run.capture().requestless().isEmpty();
    }

    /** Whether a run without the fault sent something. */
    static boolean wouldSend(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .anyMatch(run -> !isFault(run.step().answer()) && !run.events().isEmpty());
    }
}
