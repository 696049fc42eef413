package dev.candor.trial;

import java.util.List;

/**
 * What carrying out one step showed of the process tree; what it sent stands in the capture.
 *
 * @param printed output, bounded, in order of reading
 */
public record Carried(Exit exit, List<Printed> printed) {}
