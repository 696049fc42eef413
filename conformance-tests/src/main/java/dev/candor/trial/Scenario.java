package dev.candor.trial;

import dev.candor.world.Facts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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
 * @param course the next step as it is played after these runs; empty where it is not needed
 * @param enough told after each run whether the remaining steps can be left out
 */
public record Scenario(
        String name,
        List<Step> steps,
        List<String> requirements,
        @Nullable String control,
        UnaryOperator<Facts> facts,
        BiFunction<Step, List<Run>, Optional<Step>> course,
        Predicate<List<Run>> enough) {

    public static Scenario of(String name, List<String> requirements, List<Step> steps) {
        return new Scenario(
                name,
                List.copyOf(steps),
                List.copyOf(requirements),
                null,
                f -> f,
                (step, runs) -> Optional.of(step),
                runs -> false);
    }

    /**
     * Whether nothing may run beside this step, since its duration decides: it is denied, or plays a fault again that was
     * met before. The first time, what runs beside it can but make a fault look slower, and then it is played again.
     */
    boolean alone(Step step, List<Run> runs) {
        return requirements.contains("HARMLESS-02")
                && (step.sending() == Sending.DENIED
                        || step.answer().isFault()
                                && runs.stream()
                                        .anyMatch(run -> run.step().answer().equals(step.answer())));
    }

    public Scenario playing(List<Step> others) {
        return new Scenario(name, List.copyOf(others), requirements, control, facts, course, enough);
    }

    Scenario judgedBy(List<String> others) {
        return new Scenario(name, steps, List.copyOf(others), control, facts, course, enough);
    }

    public Scenario against(String other) {
        return new Scenario(name, steps, requirements, other, facts, course, enough);
    }

    public Scenario with(UnaryOperator<Facts> change) {
        return new Scenario(name, steps, requirements, control, change, course, enough);
    }

    public Scenario taking(BiFunction<Step, List<Run>, Optional<Step>> next) {
        return new Scenario(name, steps, requirements, control, facts, next, enough);
    }

    public Scenario until(Predicate<List<Run>> told) {
        return new Scenario(name, steps, requirements, control, facts, course, told);
    }
}
