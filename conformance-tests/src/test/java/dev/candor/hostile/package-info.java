/**
 * Whatever an implementation sends, prints or leaves behind, the kit reads it, keeps it and judges it without a fault of
 * its own. Start reading at {@code Siege}, which plays any number of inputs, then at {@code Assault}, which plays one.
 */
@NullMarked
package dev.candor.hostile;

import org.jspecify.annotations.NullMarked;
