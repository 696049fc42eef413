package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.stream.Stream;

/** The runs of a trial in which the endpoint did not answer as it should. */
final class Faults {
    private Faults() {}

    static List<Run> faulted(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> run.step().answer().isFault())
                .toList();
    }

    /** Whether the run came upon the fault, as far as that leaves a trace: a refused connection leaves none. */
    static boolean isMet(Run run) {
        Answer answer = run.step().answer();
        // Who needs no name is not concerned by one that is not found.
        boolean asked =
                answer instanceof Answer.Unknown && !run.capture().lookups().isEmpty();
        return answer instanceof Answer.Refuse
                || asked
                || !run.exchanges().isEmpty()
                || !run.capture().requestless().isEmpty();
    }

    /** Whether a run without a fault sent something, in this world or in that of the control. */
    static boolean wouldSend(Trial trial) {
        return Stream.concat(Stream.of(trial), trial.control().stream())
                .flatMap(one -> Speech.emits(one, Sending.ALLOWED).stream())
                .anyMatch(run -> !run.step().answer().isFault() && !run.events().isEmpty());
    }
}
