package dev.candor.leak.layer;

import org.jspecify.annotations.Nullable;

/** Something that hides text within text, undone for a whole text. */
public interface TextLayer {
    /** As findings name it. */
    String name();

    /** The kind of octet ({@link Octets}) without which there is nothing to undo. */
    int sign();

    /** What the octets from (inclusive) and to (exclusive) stand for; null where there is nothing to undo. */
    byte @Nullable [] undone(byte[] text, int from, int to);
}
