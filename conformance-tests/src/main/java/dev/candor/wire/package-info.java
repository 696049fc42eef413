/**
 * How requests carry events: malformed traffic becomes a reason, never an exception.
 * Start reading at {@code WireFormat}; one small class per format implements it.
 */
@NullMarked
package dev.candor.wire;

import org.jspecify.annotations.NullMarked;
