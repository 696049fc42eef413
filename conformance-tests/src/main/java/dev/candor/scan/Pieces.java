package dev.candor.scan;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The pieces of one file, in order. */
interface Pieces {
    /**
     * The next one; null where there is no more.
     *
     * @throws Broken where the file cannot be followed any further
     */
    @Nullable
    Piece next() throws IOException, Broken;
}
