package dev.candor.capture;

import java.time.Duration;

/**
 * A name that was looked up.
 *
 * @param at time since the run began
 * @param name as it was asked for, without the dot at its end
 * @param type of the record that was asked for: {@code A}, {@code AAAA}, ...
 */
public record Lookup(Duration at, String name, String type) {}
