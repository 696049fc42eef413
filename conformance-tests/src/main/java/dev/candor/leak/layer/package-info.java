/**
 * The backward half of the search: what can be undone. Start reading at {@code Layers}, which lists them; a further one is a
 * small class and a line there.
 */
@NullMarked
package dev.candor.leak.layer;

import org.jspecify.annotations.NullMarked;
