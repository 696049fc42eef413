package dev.candor.leak.layer;

import org.jspecify.annotations.Nullable;

/** A compression. */
public interface BinaryLayer {
    /** As findings name it. */
    String name();

    /** Of how many first bytes is told whether they may be such. */
    int HEAD = 32;

    /**
     * Whether bytes may be such; has to be quick.
     *
     * @param first the first {@link #HEAD} of them at least, or as many as there are
     * @param size how many there are
     */
    boolean begins(byte[] first, int size);

    /** Whether they carry a mark that hardly ever stands there by chance. */
    boolean marked();

    /** What they stand for, as far as it came and up to so many bytes; null where they are none. */
    @Nullable
    Expanded undone(byte[] bytes, int most);

    /**
     * What compressed bytes stand for.
     *
     * @param whole whether they ended as they have to, within the bound
     */
    record Expanded(byte[] bytes, boolean whole) {}
}
