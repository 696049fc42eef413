/**
 * What a world must be: fresh, planted, watched and gone afterwards.
 * Start reading at {@code WorldTest}.
 */
@NullMarked
package dev.candor.world;

import org.jspecify.annotations.NullMarked;
