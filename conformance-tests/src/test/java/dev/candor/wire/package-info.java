/**
 * What the reading of requests makes of right, wrong and hostile ones.
 * Start reading at {@code WireFormatsTest}.
 */
@NullMarked
package dev.candor.wire;

import org.jspecify.annotations.NullMarked;
