/**
 * The suite, run as an implementer runs it.
 * Start reading at {@code ConformanceSuiteTest}.
 */
@NullMarked
package dev.candor.junit;

import org.jspecify.annotations.NullMarked;
