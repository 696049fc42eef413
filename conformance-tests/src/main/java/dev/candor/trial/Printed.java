package dev.candor.trial;

import dev.candor.spec.Stream;
import java.time.Duration;

/**
 * A piece of output.
 *
 * @param at time since the run began at which it was read
 * @param stream stdout or stderr; any where both share a terminal
 */
public record Printed(Duration at, Stream stream, String text) {}
