/**
 * What the runs of an implementation cost by themselves, to hold the kit's own cost against. Start reading at
 * {@code BareRuns}.
 */
@NullMarked
package dev.candor.bare;

import org.jspecify.annotations.NullMarked;
