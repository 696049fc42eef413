/** Tests of {@code dev.candor.scan}. */
@NullMarked
package dev.candor.scan;

import org.jspecify.annotations.NullMarked;
