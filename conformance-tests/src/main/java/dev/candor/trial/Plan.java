package dev.candor.trial;

import dev.candor.capture.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What will be played for one profile and implementation.
 *
 * @param scenarios in an order in which each control stands before what it serves
 * @param untested what cannot be played, and why
 */
public record Plan(List<Scenario> scenarios, List<Untested> untested) {
    /**
     * A requirement that one scenario would have shown.
     *
     * @param byImplementation whether the implementation lacks what is needed (its promise counts against conformance),
     *     rather than the kit
     */
    public record Untested(String requirement, String scenario, String reason, boolean byImplementation) {}

    /** The plan as such a world can show it. */
    public Plan in(Proof proof) {
        List<Untested> all = new ArrayList<>(untested);
        if (proof == Proof.OPEN) {
            scenarios.stream()
                    .filter(scenario -> scenario.steps().stream().anyMatch(s -> s.answer() instanceof Answer.Unknown))
                    .flatMap(scenario -> scenario.requirements().stream())
                    .filter("HARMLESS-02"::equals)
                    .map(id -> new Untested(
                            id, "fault/name-not-found", "names are the kit's in a sealed world alone", false))
                    .forEach(all::add);
        }
        return new Plan(scenarios, List.copyOf(all));
    }

    public Optional<Scenario> scenario(String name) {
        return scenarios.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
