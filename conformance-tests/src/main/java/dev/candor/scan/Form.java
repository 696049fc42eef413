package dev.candor.scan;

import java.util.Optional;

/** How exchanges are written in a file. */
interface Form {
    /** The exchange that a piece states; empty where it states something that never left the machine. */
    Optional<Read> read(Piece piece) throws Broken;
}
