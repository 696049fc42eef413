/**
 * The suite as JUnit sees it: one dynamic test per scenario and requirement.
 * Start reading at {@code ConformanceSuite}.
 */
@NullMarked
package dev.candor.junit;

import org.jspecify.annotations.NullMarked;
