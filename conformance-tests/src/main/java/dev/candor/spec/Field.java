package dev.candor.spec;

/**
 * One disclosed field.
 *
 * @param pointer JSON Pointer relative to what it is {@code of}
 * @param category environment, usage, identity or protocol
 */
public record Field(String pointer, Of of, String category, String purpose, By by, String source) {}
