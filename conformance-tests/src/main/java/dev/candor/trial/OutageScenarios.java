package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Delivery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is kept while the endpoint is away: who may send it later, and how much of it there may be. */
final class OutageScenarios {
    /** Fewer bytes than an event takes where it is stored. */
    private static final int LEAST_BYTES = 300;

    /** More would only take time. */
    private static final int MOST_EVENTS = 5_000;

    private OutageScenarios() {}

    static List<Scenario> of(Ground ground) {
        Delivery.Backlog backlog = ground.profile().delivery().backlog();
        if (backlog == null) {
            return List.of();
        }
        List<Scenario> scenarios = new ArrayList<>();
        denied(ground).ifPresent(scenarios::add);
        if (backlog.events() != null) {
            scenarios.add(bounds(ground, backlog, backlog.events()));
        }
        return scenarios;
    }

    /** What lies there when a run begins that the stored choice denies. */
    private static Optional<Scenario> denied(Ground ground) {
        return Denial.stored(ground).stream().findFirst().map(denial -> {
            List<Step> steps = new ArrayList<>(ground.granting());
            steps.add(down(ground));
            steps.addAll(denial.before());
            steps.add(idle(ground, "denied, idle", Sending.DENIED));
            steps.addAll(denial.after());
            steps.addAll(healed(ground));
            return Scenario.of("backlog/denied", List.of("CONSENT-15"), steps).against("outage");
        });
    }

    /** More than may be kept, by one run, and then by another, so that a bound of each run alone is no bound. */
    private static Scenario bounds(Ground ground, Delivery.Backlog backlog, int most) {
        Integer bytes = backlog.bytes();
        int many = Math.max(2 * most, bytes == null ? 0 : bytes / LEAST_BYTES);
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(down(ground).handing(handed(ground, Math.min(many, MOST_EVENTS))));
        steps.add(down(ground).handing(handed(ground, Math.min(most, MOST_EVENTS))));
        steps.addAll(healed(ground));
        return Scenario.of("outage/bounds", List.of("HARMLESS-06"), steps).against(GrantedScenarios.CONTROL);
    }

    /** What is kept leaves with the next events at the latest, or after the declared number of runs. */
    private static List<Step> healed(Ground ground) {
        int before = Math.max(0, ground.profile().delivery().drainRuns() - 1);
        List<Step> steps =
                new ArrayList<>(Collections.nCopies(before, idle(ground, "endpoint up, idle", Sending.ALLOWED)));
        steps.add(ground.emit("endpoint up", Sending.ALLOWED)
                .without(ground.profile().delivery().resetBackoff()));
        return steps;
    }

    private static List<Handed> handed(Ground ground, int many) {
        return IntStream.range(0, many).mapToObj(nth -> ground.told().get(0)).toList();
    }

    private static Step down(Ground ground) {
        return ground.emit("endpoint down", Sending.ALLOWED).answered(new Answer.Refuse());
    }

    private static Step idle(Ground ground, String name, Sending sending) {
        return Step.of(name, Stimulus.IDLE, sending)
                .without(ground.profile().delivery().resetBackoff());
    }
}
