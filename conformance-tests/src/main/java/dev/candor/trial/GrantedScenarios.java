package dev.candor.trial;

import dev.candor.spec.Consent;
import dev.candor.spec.Delivery;
import dev.candor.spec.Delivery.Arrives;
import dev.candor.spec.Derivation;
import dev.candor.spec.EventType;
import dev.candor.spec.Identifier;
import dev.candor.world.Planted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs with consent: what is sent, how it is identified, and whether anything personal is in it. */
final class GrantedScenarios {
    /** The scenario that serves as control for every silence; short, since so many wait for it. */
    static final String CONTROL = "granted/control";

    /** The scenario with every event. */
    static final String GRANTED = "granted";

    private static final int EXAMPLES = 4;
    private static final List<String> SENT = List.of(
            "SHAPE-01",
            "SHAPE-02",
            "SHAPE-03",
            "SHAPE-04",
            "SHAPE-05",
            "SHAPE-06",
            "SHAPE-07",
            "SHAPE-08",
            "SHAPE-09",
            "IDENT-01",
            "IDENT-02",
            "IDENT-05",
            "IDENT-06",
            "IDENT-09",
            "PRIVACY-01",
            "PRIVACY-03",
            "PRIVACY-04",
            "PRIVACY-06",
            "TRANSPORT-03",
            "TRANSPORT-05",
            "HARMLESS-09");

    private GrantedScenarios() {}

    static List<Scenario> of(Ground ground) {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(control(ground));
        scenarios.add(granted(ground));
        scenarios.add(Scenario.of(
                        "granted/wiped-install",
                        List.of("IDENT-01", "IDENT-02", "IDENT-05"),
                        ground.granted(List.of(
                                ground.emit("first run", Sending.ALLOWED), ground.emit("second run", Sending.ALLOWED))))
                .against(CONTROL));
        for (String fact : optionalFacts(ground)) {
            scenarios.add(Scenario.of(
                            "granted/without-" + fact,
                            absentSomewhere(ground)
                                    ? List.of("IDENT-01", "IDENT-07", "SHAPE-02")
                                    : List.of("IDENT-01", "SHAPE-02"),
                            ground.granted(List.of(ground.emit("without " + fact, Sending.ALLOWED))))
                    .with(facts -> facts.with(fact, ""))
                    .against(CONTROL));
        }
        scenarios.addAll(planted(ground));
        return scenarios;
    }

    /** The events that every denial hands over, in two runs, and what it takes for them to arrive. */
    private static Scenario control(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        steps.add(ground.emit("two events", Sending.ALLOWED));
        steps.add(ground.emit("two events, again", Sending.ALLOWED));
        Delivery delivery = ground.profile().delivery();
        int drains = delivery.arrives() == Arrives.NEXT_RUN ? Math.max(1, delivery.drainRuns()) : 0;
        steps.addAll(Collections.nCopies(drains, Step.of("idle", Stimulus.IDLE, Sending.ALLOWED)));
        return Scenario.of(CONTROL, List.of("HARMLESS-09"), steps);
    }

    private static Scenario granted(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        for (EventType type : ground.events()) {
            steps.add(Step.emit(type.id(), Sending.ALLOWED, List.of(ground.example(type))));
        }
        steps.add(ground.emit("two events", Sending.ALLOWED));
        List<Handed> all = ground.events().stream().map(ground::example).toList();
        steps.add(Step.emit("all events", Sending.ALLOWED, all));
        for (int nth = 0; nth < EXAMPLES; nth++) {
            int which = nth;
            List<Handed> further = ground.events().stream()
                    .flatMap(type -> ground.further(type, which).stream())
                    .toList();
            if (!further.isEmpty()) {
                steps.add(Step.emit("other values", Sending.ALLOWED, further));
            }
        }
        // What comes of its own accord comes also where nothing is handed over.
        steps.add(Step.of("idle", Stimulus.IDLE, Sending.ALLOWED));
        List<String> requirements = new ArrayList<>(SENT);
        if (!ground.optIn()) {
            requirements.add("CONSENT-01");
        }
        return Scenario.of(GRANTED, Telling.and(requirements, Consent.State.GRANTED, ground), steps);
    }

    /** Facts that some derivation can do without. */
    static List<String> optionalFacts(Ground ground) {
        return ground.profile().identifiers().stream()
                .map(Identifier::derivation)
                .flatMap(List::stream)
                .map(Derivation::when)
                .flatMap(List::stream)
                // What is real cannot be taken away.
                .filter(Planted.labels()::contains)
                .distinct()
                .toList();
    }

    private static boolean absentSomewhere(Ground ground) {
        return ground.profile().identifiers().stream()
                .map(Identifier::otherwise)
                .anyMatch(otherwise -> otherwise != null && otherwise.is().equals("absent"));
    }

    private static List<Scenario> planted(Ground ground) {
        List<Step> steps = new ArrayList<>(ground.granting());
        int granting = steps.size();
        for (EventType type : ground.events()) {
            for (int nth = 0; ground.planted(type, nth).isPresent(); nth++) {
                List<Handed> planted = ground.planted(type, nth).stream().toList();
                steps.add(Step.emit(type.id() + " with planted facts", Sending.ALLOWED, planted));
            }
        }
        if (steps.size() == granting) {
            return List.of();
        }
        List<String> requirements =
                new ArrayList<>(List.of("PRIVACY-01", "PRIVACY-03", "SHAPE-01", "SHAPE-02", "TRANSPORT-03"));
        if (plantsInErrors(ground)) {
            requirements.add("PRIVACY-04");
        }
        // A name that no list allows is handed over here alone.
        if (!ground.profile().allowlists().isEmpty()) {
            requirements.add("PRIVACY-05");
        }
        return List.of(Scenario.of("granted/planted-facts", requirements, steps));
    }

    private static boolean plantsInErrors(Ground ground) {
        List<String> errors = ground.profile().errors().pointers();
        return ground.events().stream()
                .flatMap(type -> type.attributes().values().stream())
                .filter(attribute -> !attribute.plants().isEmpty())
                .flatMap(attribute -> attribute.sent().stream())
                .anyMatch(sent -> errors.contains(sent.pointer()));
    }
}
