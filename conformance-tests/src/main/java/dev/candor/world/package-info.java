/**
 * The hermetic place where one scenario plays: a fresh home with planted facts that can be recognised in what is sent.
 * Start reading at {@code World}; {@code Facts} are what it plants.
 */
@NullMarked
package dev.candor.world;

import org.jspecify.annotations.NullMarked;
