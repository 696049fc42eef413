package dev.candor.leak;

import dev.candor.leak.digest.Made;

/** Takes what is found, with where it, or the outermost layer around it, begins. */
interface Found {
    void needle(Needle needle, Way way, int origin);

    void digest(Made made, String spelling, Way way, int origin);

    /** What may be a digest, but is none of a fact alone. */
    default void unknown(byte[] token, String spelling, Way way, int origin) {}

    /** A short text that stands in the exchange as it is. */
    default void open(byte[] text, int from, int to) {}
}
