package dev.candor.capture;

import java.time.Duration;

/**
 * A connection that brought no whole request, or brought something more after its last whole one.
 *
 * @param at time since the run began
 * @param bytes how many bytes were read that belong to no whole request
 * @param reason why no request came of it; quotes nothing of what was sent
 */
public record Connection(Duration at, long bytes, String reason) {}
