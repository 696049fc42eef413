package dev.candor.spec;

/**
 * A field that holds a time.
 *
 * @param form {@code utc-millis}: {@code 2026-11-21T05:37:45.815Z}
 */
public record TimeField(String pointer, Of of, String form) {}
