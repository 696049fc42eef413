package dev.candor.wire;

/**
 * A request that cannot be read as declared.
 *
 * @param exchange its index
 * @param at where: a JSON Pointer, a byte offset or a header's name
 * @param expected what must hold
 * @param actual what was found, never a value of the payload
 */
public record Undecodable(int exchange, String at, String expected, String actual) {}
