package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import dev.candor.spec.Delivery;
import dev.candor.spec.Stream;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every fault of the endpoint, each measured against a denied run of the same step. A fault is played once; one that takes
 * longer than it may is played again, in pairs with denied runs, until the median is known.
 */
final class TimedScenarios {
    /** How far past the budget a faulted run is watched. */
    private static final Duration BEYOND = Duration.ofSeconds(2);

    private static final Map<String, String> CI = Map.of("CI", "true");

    private static final Map<String, Answer> BRIEF = Map.of(
            "reset", new Answer.Reset(false),
            "reset after the head of the answer", new Answer.Reset(true),
            "500", new Answer.Replies(List.of(new Reply(500, Map.of()))),
            // The last one: who keeps the time until which he was told to wait meets no fault after it.
            "told to wait by 429", new Answer.Replies(List.of(new Reply(429, Map.of("Retry-After", "3")))),
            "garbage", new Answer.Garbage(),
            "broken chunk", new Answer.BrokenChunk(),
            "50 MB answer", new Answer.Flood(),
            "redirect loop", new Answer.Loop(),
            "refused", new Answer.Refuse(),
            "name not found", new Answer.Unknown());

    /** At these a sender that waits for the endpoint is held up for long. */
    private static final Map<String, Answer> LONG = Map.of(
            "accepts and never answers", new Answer.Stall(),
            "one byte a second", new Answer.Drip());

    private final Ground ground;
    private final Denial denial;
    private final Duration budget;
    private final Map<Step, Answer> repeats = new IdentityHashMap<>();
    private final Set<Step> later = Collections.newSetFromMap(new IdentityHashMap<>());

    private TimedScenarios(Ground ground, Denial denial) {
        this.ground = ground;
        this.denial = denial;
        budget = ground.profile().delivery().exitBudget();
    }

    static List<Scenario> of(Ground ground) {
        return denial(ground)
                .map(denial -> List.of(
                        new TimedScenarios(ground, denial).scenario("fault/brief", BRIEF, Map.of(), true),
                        new TimedScenarios(ground, denial).scenario("fault/long", LONG, Map.of(), true),
                        // Some tools send in line where they detect continuous integration, and in the background
                        // elsewhere; what the control shows elsewhere says nothing of that.
                        new TimedScenarios(ground, denial)
                                .scenario("fault/in-ci", Map.of("never answers in CI", new Answer.Stall()), CI, false)))
                .orElse(List.of());
    }

    /** The denial that runs are paired with: by a variable where there is one, since it needs no step of its own. */
    private static Optional<Denial> denial(Ground ground) {
        for (Switch decides : Setting.settable(ground)) {
            List<String> values = Denial.values(decides, Effect.DENIES);
            if (!values.isEmpty() && decides.kind() == Switch.Kind.ENVIRONMENT) {
                return Optional.of(Denial.of(ground, decides, values.get(0)));
            }
        }
        return Denial.stored(ground).stream().findFirst();
    }

    private Scenario scenario(String name, Map<String, Answer> faults, Map<String, String> environment, boolean shown) {
        List<Step> steps = new ArrayList<>(ground.granting());
        if (!shown) {
            steps.add(ground.emit("endpoint up", Sending.ALLOWED).in(environment));
        }
        steps.addAll(denied(environment));
        faults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fault -> steps.add(faulted(fault.getKey(), fault.getValue(), environment)));
        faults.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fault -> steps.addAll(again(fault.getKey(), fault.getValue(), environment)));
        List<Step> deniedLater = denied(environment);
        later.addAll(deniedLater);
        steps.addAll(deniedLater);
        List<String> requirements =
                new ArrayList<>(List.of("HARMLESS-01", "HARMLESS-02", "HARMLESS-03", "HARMLESS-09"));
        if (shown) {
            requirements.add("HARMLESS-04");
        }
        Scenario scenario = Scenario.of(name, requirements, steps).taking(this::step);
        return shown ? scenario.against(GrantedScenarios.CONTROL) : scenario;
    }

    private List<Step> again(String name, Answer fault, Map<String, String> environment) {
        List<Step> steps = new ArrayList<>();
        for (int pair = 1; pair < Pair.DECIDING; pair++) {
            List<Step> both = new ArrayList<>(denied(environment));
            both.add(faulted(name, fault, environment));
            both.forEach(step -> repeats.put(step, fault));
            steps.addAll(both);
        }
        return steps;
    }

    /** A denied run, with what brings the denial about and lifts it; new steps each time. */
    private List<Step> denied(Map<String, String> environment) {
        List<Step> steps = new ArrayList<>();
        denial.before().forEach(step -> steps.add(step.in(Map.of())));
        steps.add(denial.during().apply(ground.emit("denied", Sending.DENIED).in(environment)));
        denial.after().forEach(step -> steps.add(step.in(Map.of())));
        return steps;
    }

    private Step faulted(String name, Answer fault, Map<String, String> environment) {
        Delivery delivery = ground.profile().delivery();
        return ground.emit(name, Sending.ALLOWED)
                .in(environment)
                .without(delivery.resetBackoff())
                .answered(fault)
                .within(budget.plus(budget).plus(BEYOND));
    }

    /** The step as it is needed after these runs. */
    private Optional<Step> step(Step template, List<Run> runs) {
        if (later.contains(template) && !printsOtherwise(runs)) {
            return Optional.empty();
        }
        Answer fault = repeats.get(template);
        if (fault != null && !doubtful(fault, Pair.of(runs))) {
            return Optional.empty();
        }
        // A tool that is slow by itself is to show by how much it is slower.
        Duration own = runs.stream()
                .filter(run -> run.step().sending() == Sending.DENIED)
                .map(run -> run.exit().took())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        return Optional.of(
                template.answer().isFault() ? template.within(template.bound().plus(own)) : template);
    }

    /** Whether a run printed other things than the only denied one, which may have done so for being the first. */
    private static boolean printsOtherwise(List<Run> runs) {
        Map<Sending, List<String>> printed = runs.stream()
                .filter(run -> run.step().stimulus() == Stimulus.EMIT)
                .collect(Collectors.groupingBy(
                        run -> run.step().sending(),
                        Collectors.mapping(run -> run.output(Stream.STDOUT), Collectors.toList())));
        List<String> denied = printed.getOrDefault(Sending.DENIED, List.of());
        return denied.size() == 1 && !denied.containsAll(printed.getOrDefault(Sending.ALLOWED, List.of()));
    }

    /** Whether its first pair leaves it open, and no other fault is known to be over the budget. */
    private boolean doubtful(Answer fault, Map<Answer, List<Pair>> pairs) {
        boolean known = pairs.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(fault))
                .map(Map.Entry::getValue)
                .anyMatch(some -> Pair.over(some, budget));
        return !known && pairs.containsKey(fault) && Pair.doubtful(fault, pairs, budget);
    }
}
