/**
 * Whether facts travel: every part of every exchange is searched for every fact, in every form in which it may hide.
 * Start reading at {@code LeakSearch} and {@code Digger}.
 */
@NullMarked
package dev.candor.leak;

import org.jspecify.annotations.NullMarked;
