package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Delivery;
import dev.candor.spec.Profile;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What a plan is expected to take.
 *
 * @param runs processes that are started where nothing has to be repeated
 * @param most processes that are started where everything has to be
 * @param waiting time in which no process of the implementation runs
 * @param longest the scenario that takes longest, its control included
 */
public record Cost(int runs, int most, Duration waiting, Duration longest) {
    /** What one process is taken to need, from its start to its end: a small JVM on one core. */
    public static final Duration PROCESS = Duration.ofMillis(400);

    /** How many scenarios wait beside each process that runs. */
    private static final int SIDE_BY_SIDE = 3;

    /** The quiet after each run, at least. */
    private static final Duration QUIET = Duration.ofMillis(200);

    public static Cost of(Profile profile, Plan plan, Collection<Scenario> scenarios) {
        int runs = 0;
        int most = 0;
        Duration waiting = Duration.ZERO;
        Duration longest = Duration.ZERO;
        for (Scenario scenario : scenarios) {
            List<Step> steps = expected(scenario);
            runs += steps.size();
            most += scenario.steps().size();
            waiting = waiting.plus(waits(steps, profile.delivery()));
            Duration alone = alone(scenario, profile);
            String control = scenario.control();
            Duration before = control == null
                    ? Duration.ZERO
                    : plan.scenario(control).map(one -> alone(one, profile)).orElse(Duration.ZERO);
            longest = longer(longest, alone.plus(before));
        }
        return new Cost(runs, most, waiting, longest);
    }

    /** All of it, one run after the other. */
    public Duration inTurn() {
        return PROCESS.multipliedBy(runs).plus(waiting);
    }

    /** The same where so many processes run at once. */
    public Duration with(int jobs) {
        Duration busy = PROCESS.multipliedBy(runs).dividedBy(jobs);
        Duration beside = jobs == 1 ? inTurn() : inTurn().dividedBy((long) jobs * SIDE_BY_SIDE);
        return longer(longest, longer(busy, beside));
    }

    private static Duration alone(Scenario scenario, Profile profile) {
        List<Step> steps = expected(scenario);
        return PROCESS.multipliedBy(steps.size()).plus(waits(steps, profile.delivery()));
    }

    /** Without the steps that are played only where a run before them gives a reason. */
    private static List<Step> expected(Scenario scenario) {
        return scenario.steps().stream()
                .filter(step -> scenario.course().apply(step, List.of()).isPresent())
                .toList();
    }

    private static Duration waits(List<Step> steps, Delivery delivery) {
        Duration waits = longer(QUIET, delivery.quiet()).multipliedBy(steps.size());
        for (Step step : steps) {
            if (step.answer() instanceof Answer.Stall || step.answer() instanceof Answer.Drip) {
                waits = waits.plus(delivery.exitBudget());
            } else if (step.answer() instanceof Answer.Hold hold) {
                waits = waits.plus(hold.delay());
            }
        }
        return waits;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
