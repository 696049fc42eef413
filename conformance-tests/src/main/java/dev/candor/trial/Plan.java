package dev.candor.trial;

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

    public Optional<Scenario> scenario(String name) {
        return scenarios.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
