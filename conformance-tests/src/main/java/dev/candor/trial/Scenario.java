package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.world.Facts;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A named list of steps in one world.
 *
 * @param name unique in its plan, e.g. {@code denied/DO_NOT_TRACK}
 * @param requirements ids of the requirements that it is judged by
 * @param control name of the scenario that shows what silence or sameness means here; null where none is needed
 * @param facts how this world's facts differ from the plan's
 * @param enough told after each run whether the remaining steps can be left out
 */
public record Scenario(
        String name,
        List<Step> steps,
        List<String> requirements,
        @Nullable String control,
        UnaryOperator<Facts> facts,
        Predicate<List<Run>> enough) {

    public static Scenario of(String name, List<String> requirements, List<Step> steps) {
        return new Scenario(name, List.copyOf(steps), List.copyOf(requirements), null, f -> f, runs -> false);
    }

    /** Whether the duration of this step's run is judged: it is one of a pair, denied and met by a fault. */
    boolean timed(Step step) {
        return requirements.contains("HARMLESS-02")
                && (step.sending() == Sending.DENIED || !step.answer().equals(Answer.ACCEPT));
    }

    public Scenario playing(List<Step> others) {
        return new Scenario(name, List.copyOf(others), requirements, control, facts, enough);
    }

    public Scenario against(String other) {
        return new Scenario(name, steps, requirements, other, facts, enough);
    }

    public Scenario with(UnaryOperator<Facts> change) {
        return new Scenario(name, steps, requirements, control, change, enough);
    }

    public Scenario until(Predicate<List<Run>> told) {
        return new Scenario(name, steps, requirements, control, facts, told);
    }
}
