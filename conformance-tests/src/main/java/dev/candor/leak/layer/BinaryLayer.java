package dev.candor.leak.layer;

import org.jspecify.annotations.Nullable;

/** A compression. */
public interface BinaryLayer {
    /** As findings name it. */
    String name();

    /** Whether the bytes may be such; has to be quick. */
    boolean begins(byte[] bytes);

    /** Whether they carry a mark that hardly ever stands there by chance. */
    boolean marked();

    /** What they stand for, as far as it came and up to so many bytes; null where they are none. */
    @Nullable Expanded undone(byte[] bytes, int most);

    /**
     * What compressed bytes stand for.
     *
     * @param whole whether they ended as they have to, within the bound
     */
    record Expanded(byte[] bytes, boolean whole) {}
}
