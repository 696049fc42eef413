package dev.candor.spec;

import org.jspecify.annotations.Nullable;

/**
 * One disclosed field.
 *
 * @param pointer JSON Pointer relative to what it is {@code of}
 * @param endpoint name of the endpoint whose form has it; absent: the first
 * @param category environment, usage, identity or protocol
 */
public record Field(
        String pointer, Of of, @Nullable String endpoint, String category, String purpose, By by, String source) {}
