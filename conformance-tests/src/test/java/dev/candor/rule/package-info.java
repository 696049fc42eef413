/**
 * Shows that each rule gives the verdict it must, by vectors and by what vectors cannot say.
 * Start reading at {@code VectorsTest}.
 */
@NullMarked
package dev.candor.rule;

import org.jspecify.annotations.NullMarked;
