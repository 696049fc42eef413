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
 * @param orphansEnded processes that outlived the declared time, and a quarter of it more, and were ended
 */
public record Exit(@Nullable Integer status, Duration took, Duration linger, boolean ended, int orphansEnded) {
    /** What a quarter of the declared time is for: a busy machine, on which all takes longer. */
    private static final int PARTS = 4;

    /** How long a process may outlive its run before the kit takes it for one that stays. */
    public static Duration patience(Duration declared) {
        return declared.plus(declared.dividedBy(PARTS));
    }
}
