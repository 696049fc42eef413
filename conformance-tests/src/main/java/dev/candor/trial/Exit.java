package dev.candor.trial;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a run came to its end.
 *
 * @param status the exit status; null where the run was ended
 * @param took until the started process was gone
 * @param linger how much longer the last process of its tree lived
 * @param ended whether the kit had to end the started process, which outlived the step's bound
 * @param orphansEnded processes that outlived the declared time and were ended
 */
public record Exit(@Nullable Integer status, Duration took, Duration linger, boolean ended, int orphansEnded) {}
