package dev.candor.rule;

import dev.candor.spec.Level;

/**
 * A verdict with what it is about.
 *
 * @param requirement id
 * @param level how strongly it binds this profile
 * @param promised whether the profile promises it
 * @param scenario the scenario's name; {@code profile} where no run is needed to know
 * @param millis how long the scenario took
 * @param byImplementation for untested: whether the implementation lacks what is needed, rather than the kit
 */
public record Judged(
        String requirement,
        Level level,
        boolean promised,
        String scenario,
        Verdict verdict,
        long millis,
        boolean byImplementation) {

    public Outcome outcome() {
        return verdict.outcome();
    }
}
