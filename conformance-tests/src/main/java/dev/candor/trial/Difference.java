package dev.candor.trial;

import dev.candor.wire.Residue.Place;
import dev.candor.wire.Trait;
import org.jspecify.annotations.Nullable;

/**
 * Something that two runs do not have alike although each repeats it.
 *
 * @param usual a run under the first conditions
 * @param other a run under others
 * @param place where it stands in the other run; null where it is about all of it
 * @param sure whether both were seen often enough to tell it from chance
 */
public record Difference(
        Trait trait, Run usual, Run other, @Nullable Place place, boolean sure) {
    /** Name of a header, else JSON Pointer in the body of the other run's exchange; empty where it is about the whole. */
    public String at() {
        return place == null || trait.kind() == Trait.Kind.HEADER ? trait.at() : place.at() + trait.at();
    }
}
