package dev.candor.trial;

import dev.candor.wire.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Something that two runs do not have alike although each repeats it.
 *
 * @param usual a run under the first conditions
 * @param other a run under others
 * @param exchange of the other run in which it stands; null where it is about all of them
 * @param sure whether both were seen often enough to tell it from chance
 */
public record Difference(
        Trait trait, Run usual, Run other, @Nullable Integer exchange, boolean sure) {}
