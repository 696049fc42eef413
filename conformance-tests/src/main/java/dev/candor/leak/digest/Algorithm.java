package dev.candor.leak.digest;

import java.util.function.Supplier;

/**
 * A digest by its name.
 *
 * @param name as findings give it, e.g. {@code sha256}
 * @param bits of its result, 64 at least: fewer stand in honest traffic by chance
 * @param digest makes a fresh one
 */
record Algorithm(String name, int bits, Supplier<Digest> digest) {}
