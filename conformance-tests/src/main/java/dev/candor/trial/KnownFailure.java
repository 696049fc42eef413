package dev.candor.trial;

/**
 * A failure that an implementer accepts in writing.
 *
 * @param expires the last day on which it is accepted, e.g. {@code 2027-06-30}
 */
public record KnownFailure(String requirement, String scenario, String reason, String expires) {}
