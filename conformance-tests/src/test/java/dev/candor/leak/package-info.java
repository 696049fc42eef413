/**
 * Tests of the search for facts: what must be found, and honest traffic in which nothing may be.
 * Start reading at {@code TextSearchTest}.
 */
@NullMarked
package dev.candor.leak;

import org.jspecify.annotations.NullMarked;
