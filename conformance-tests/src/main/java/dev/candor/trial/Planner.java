package dev.candor.trial;

import dev.candor.spec.Delivery;
import dev.candor.spec.EventType;
import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Expands a profile into the scenarios that an implementation is judged by: few runs, many verdicts. */
public final class Planner {
    /** The scenario without a step, for what the profile alone decides. */
    private static final String PROFILE = "profile";

    /** The requirements that the profile alone decides. */
    public static final List<String> ON_PROFILE = List.of("TRANSPORT-01", "TRANSPARENT-03", "TRANSPARENT-04");

    private Planner() {}

    public static Plan plan(Profile profile, Implementation implementation) {
        Ground ground = new Ground(profile, implementation);
        List<Plan.Untested> untested = unsupported(profile, implementation);
        if (ground.events().isEmpty()) {
            untested.add(new Plan.Untested("SHAPE-04", GrantedScenarios.GRANTED, "no event is supported", true));
            return new Plan(List.of(), untested);
        }
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.addAll(GrantedScenarios.of(ground));
        scenarios.addAll(ComparedScenarios.of(ground));
        scenarios.addAll(DeniedScenarios.of(ground));
        scenarios.addAll(MeantScenarios.of(ground));
        scenarios.addAll(StoreScenarios.of(ground));
        scenarios.addAll(TellingScenarios.of(ground));
        scenarios.addAll(FaultScenarios.of(ground));
        scenarios.addAll(TimedScenarios.of(ground));
        scenarios.addAll(TransportScenarios.of(ground));
        scenarios.add(Scenario.of(PROFILE, ON_PROFILE, List.of()));
        scenarios.addAll(OutageScenarios.of(ground));
        scenarios.addAll(HomeScenarios.of(ground));
        scenarios.addAll(SwitchScenarios.waiting(ground));
        if (implementation.unsupported(Stimulus.IDLE, null).isPresent()) {
            scenarios.replaceAll(Planner::withoutIdle);
        }
        return new Plan(List.copyOf(scenarios), List.copyOf(untested));
    }

    private static Scenario withoutIdle(Scenario scenario) {
        return scenario.playing(scenario.steps().stream()
                .filter(step -> step.stimulus() != Stimulus.IDLE)
                .toList());
    }

    /** What the implementation lacks of what the profile has; optional events cost nothing. */
    private static List<Plan.Untested> unsupported(Profile profile, Implementation implementation) {
        List<Plan.Untested> untested = new ArrayList<>();
        for (EventType type : profile.events()) {
            implementation
                    .unsupported(Stimulus.EMIT, type.id())
                    .ifPresent(reason -> untested.add(new Plan.Untested(
                            "SHAPE-04", "granted/" + type.id(), "unsupported: " + reason, !type.optional())));
        }
        profile.consent().switches().stream()
                .filter(decides -> decides.kind() == Switch.Kind.PROPERTY && !implementation.jvm())
                .forEach(decides -> untested.add(new Plan.Untested(
                        "CONSENT-02",
                        "denied/" + decides.name(),
                        "a system property: candor.json does not say that the implementation runs on a JVM (\"jvm\": true)",
                        false)));
        addCommand(profile, implementation, Stimulus.DENY, List.of("CONSENT-02", "CONSENT-06", "CONSENT-09"), untested);
        addCommand(profile, implementation, Stimulus.GRANT, List.of("CONSENT-08"), untested);
        implementation
                .unsupported(Stimulus.IDLE, null)
                .ifPresent(reason ->
                        untested.add(new Plan.Untested("NOTICE-04", "notice/idle", "unsupported: " + reason, true)));
        addCommand(profile, implementation, Stimulus.STATUS, List.of("CONSENT-12"), untested);
        age(profile).ifPresent(untested::add);
        return untested;
    }

    private static Optional<Plan.Untested> age(Profile profile) {
        return Optional.ofNullable(profile.delivery().backlog())
                .map(Delivery.Backlog::days)
                .map(days -> new Plan.Untested(
                        "HARMLESS-06", "outage/age", "the declared " + days + " days would have to pass", false));
    }

    private static void addCommand(
            Profile profile,
            Implementation implementation,
            Stimulus stimulus,
            List<String> requirements,
            List<Plan.Untested> untested) {
        if (!profile.consent().commands().containsKey(stimulus.arguments().get(1))) {
            return;
        }
        implementation
                .unsupported(stimulus, null)
                .ifPresent(reason -> requirements.forEach(requirement -> untested.add(new Plan.Untested(
                        requirement, stimulus.words().replace(' ', '-'), "unsupported: " + reason, true))));
    }
}
