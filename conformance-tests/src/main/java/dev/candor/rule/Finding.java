package dev.candor.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.candor.trial.Run;
import org.jspecify.annotations.Nullable;

/**
 * One located difference.
 *
 * @param run index of the run; null where no single run is meant
 * @param exchange index of the exchange in the run; null where none is meant
 * @param at JSON Pointer in the decoded body, header name, stream, file, or step
 * @param expected what must hold
 * @param actual what was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(@Nullable Integer run, @Nullable Integer exchange, String at, String expected, String actual) {

    /** A finding in one exchange of a run. */
    public static Finding at(Run run, int exchange, String at, String expected, String actual) {
        return new Finding(run.index(), exchange, at, expected, actual);
    }

    /** A finding in a run's output, files, exit or silence. */
    public static Finding at(Run run, String at, String expected, String actual) {
        return new Finding(run.index(), null, at, expected, actual);
    }
}
