package dev.candor.leak.digest;

import java.util.function.Supplier;

/**
 * A digest by its name.
 *
 * @param name as findings give it, e.g. {@code sha256}
 * @param bits of its result; 32 are few enough to stand in honest traffic by chance
 * @param digest makes a fresh one
 */
record Algorithm(String name, int bits, Supplier<Digest> digest) {
    /** Fewer cannot be told from chance in one request alone. */
    static final int TELLING = 64;

    boolean telling() {
        return bits >= TELLING;
    }
}
