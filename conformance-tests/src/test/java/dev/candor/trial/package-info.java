/**
 * How implementations are described, run and watched, and how scenarios are played.
 * Start reading at {@code TrialRunnerTest}.
 */
@NullMarked
package dev.candor.trial;

import org.jspecify.annotations.NullMarked;
