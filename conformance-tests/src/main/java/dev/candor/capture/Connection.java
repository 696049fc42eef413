package dev.candor.capture;

import java.time.Duration;

/**
 * A connection that brought no whole request.
 *
 * @param at time since the run began
 * @param bytes how many bytes came
 * @param reason why no request came of it
 */
public record Connection(Duration at, long bytes, String reason) {}
