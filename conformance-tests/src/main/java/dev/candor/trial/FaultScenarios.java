package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Answer.Reply;
import dev.candor.spec.Delivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What happens when the endpoint does not answer as it should: backlog and retries. */
final class FaultScenarios {
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
        return scenarios;
    }

    private static Scenario outage(Ground ground, String name, List<Step> between, List<String> requirements) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("endpoint down", Sending.ALLOWED).answered(new Answer.Refuse()));
        if (between.isEmpty()) {
            // Who keeps the newest run alone loses what came before it.
            steps.add(ground.emit("endpoint still down", Sending.ALLOWED).answered(new Answer.Refuse()));
        }
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
}
