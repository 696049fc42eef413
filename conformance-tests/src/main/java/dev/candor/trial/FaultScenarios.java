package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import dev.candor.spec.Delivery;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens when the endpoint does not answer as it should: backlog, retries, added time. */
final class FaultScenarios {
    /** Pairs of a denied and a faulted run that decide about added time when the first pair differs. */
    private static final int PAIRS = 5;

    /** How far past the budget a faulted run is watched. */
    private static final Duration BEYOND = Duration.ofSeconds(2);

    private static final Map<String, String> CI = Map.of("CI", "true");
    private static final Reply SERVER_ERROR = new Reply(500, Map.of());
    private static final Reply ACCEPTED = new Reply(200, Map.of());
    private static final Reply LATER = new Reply(503, Map.of("Retry-After", "3600"));

    private FaultScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Denial> stored = Denial.stored(ground);
        if (ground.profile().delivery().backlog() != null) {
            scenarios.add(
                    outage(ground, "outage", List.of(), List.of("HARMLESS-05")).against(GrantedScenarios.CONTROL));
            for (Denial denial : stored.stream().limit(1).toList()) {
                List<Step> between = new ArrayList<>(denial.before());
                between.addAll(denial.after());
                scenarios.add(outage(ground, "backlog", between, List.of("CONSENT-10"))
                        .against("outage"));
            }
        }
        scenarios.add(retries(ground));
        scenarios.add(retryAfter(ground));
        denial(ground, stored).ifPresent(denial -> {
            scenarios.add(addedTime(ground, denial, "fault/refused", new Answer.Refuse(), Map.of()));
            scenarios.add(addedTime(ground, denial, "fault/never-answers", new Answer.Stall(), Map.of()));
            // Some tools send in line where they detect continuous integration, and in the background elsewhere.
            scenarios.add(addedTime(ground, denial, "fault/never-answers-in-ci", new Answer.Stall(), CI));
        });
        return scenarios;
    }

    private static Scenario outage(Ground ground, String name, List<Step> between, List<String> requirements) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("endpoint down", Sending.ALLOWED).answered(new Answer.Refuse()));
        steps.addAll(between);
        int drains = Math.max(1, ground.profile().delivery().drainRuns());
        steps.addAll(Collections.nCopies(
                drains,
                Step.of("endpoint up, idle", Stimulus.IDLE, Sending.ALLOWED)
                        .without(ground.profile().delivery().resetBackoff())));
        steps.add(ground.emit("endpoint up", Sending.ALLOWED));
        return Scenario.of(name, requirements, steps);
    }

    private static Scenario retries(Ground ground) {
        Answer onceMore = new Answer.Replies(List.of(SERVER_ERROR, SERVER_ERROR, ACCEPTED));
        Answer never = new Answer.Replies(List.of(SERVER_ERROR));
        Delivery delivery = ground.profile().delivery();
        List<Step> steps = new ArrayList<>();
        steps.add(ground.emit("500, 500, 200", Sending.ALLOWED).answered(onceMore));
        steps.add(ground.emit("500 without end", Sending.ALLOWED).answered(never));
        List<String> requirements = new ArrayList<>(List.of("SHAPE-09", "HARMLESS-04"));
        int drains = Math.max(1, delivery.drainRuns());
        steps.addAll(Collections.nCopies(
                drains, Step.of("drain", Stimulus.IDLE, Sending.ALLOWED).without(delivery.resetBackoff())));
        if (delivery.backlog() != null) {
            steps.add(ground.emit("endpoint up", Sending.ALLOWED).without(delivery.resetBackoff()));
            requirements.add("HARMLESS-05");
        }
        return Scenario.of("fault/server-error", requirements, ground.granted(steps))
                .against(GrantedScenarios.CONTROL);
    }

    private static Scenario retryAfter(Ground ground) {
        Answer answers = new Answer.Replies(List.of(LATER));
        List<Step> steps = List.of(
                ground.emit("503, Retry-After", Sending.ALLOWED).answered(answers),
                Step.of("within Retry-After", Stimulus.IDLE, Sending.ALLOWED));
        return Scenario.of("fault/retry-after", List.of("HARMLESS-04"), ground.granted(steps))
                .against(GrantedScenarios.CONTROL);
    }

    /** The denial that runs are paired with: by a variable where there is one, since it needs no step of its own. */
    private static Optional<Denial> denial(Ground ground, List<Denial> stored) {
        for (Switch decides : Setting.settable(ground)) {
            List<String> values = Denial.values(decides, Effect.DENIES);
            if (!values.isEmpty() && decides.kind() == Switch.Kind.ENVIRONMENT) {
                return Optional.of(Denial.of(ground, decides, values.get(0)));
            }
        }
        return stored.stream().findFirst();
    }

    private static Scenario addedTime(
            Ground ground, Denial denial, String name, Answer fault, Map<String, String> environment) {
        Duration budget = ground.profile().delivery().exitBudget();
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("endpoint up", Sending.ALLOWED).in(environment));
        for (int pair = 0; pair < PAIRS; pair++) {
            steps.addAll(denial.before());
            steps.add(
                    denial.during().apply(ground.emit("denied", Sending.DENIED).in(environment)));
            steps.addAll(denial.after());
            steps.add(ground.emit(name, Sending.ALLOWED)
                    .in(environment)
                    .answered(fault)
                    .within(budget.plus(budget).plus(BEYOND)));
        }
        return Scenario.of(name, List.of("HARMLESS-01", "HARMLESS-02"), steps)
                .until(runs -> firstPairIsClose(runs, budget));
    }

    private static boolean firstPairIsClose(List<Run> runs, Duration budget) {
        List<Run> denied =
                runs.stream().filter(r -> r.step().sending() == Sending.DENIED).toList();
        List<Run> faulted = runs.stream()
                .filter(r -> r.step().sending() == Sending.ALLOWED && r.step().answer() != Answer.ACCEPT)
                .toList();
        if (faulted.size() != 1 || denied.size() != 1) {
            return false;
        }
        Duration added = faulted.get(0).exit().took().minus(denied.get(0).exit().took());
        return !faulted.get(0).exit().ended() && added.compareTo(budget) <= 0;
    }
}
