/**
 * From a profile to evidence: scenarios are planned, played step by step in a world of their own, and kept as trials.
 * Start reading at {@code Planner} and {@code TrialRunner}.
 */
@NullMarked
package dev.candor.trial;

import org.jspecify.annotations.NullMarked;
