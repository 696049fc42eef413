package dev.candor.trial;

import dev.candor.wire.Trait;

/**
 * Something that two runs do not have alike although each repeats it.
 *
 * @param usual a run under the first conditions
 * @param other a run under others
 * @param sure whether both were seen often enough to tell it from chance
 */
public record Difference(Trait trait, Run usual, Run other, boolean sure) {}
