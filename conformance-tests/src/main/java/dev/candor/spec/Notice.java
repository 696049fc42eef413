package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told, and when.
 *
 * @param state the state of consent in which it shows; unset where no choice is stored
 * @param when at which runs
 * @param onIdle whether a run that reports nothing shows it too
 * @param pattern what the text holds, after folding white space
 * @param never what must not be printed in such a run
 */
public record Notice(
        Consent.State state,
        When when,
        boolean onIdle,
        Stream stream,
        String pattern,
        @Nullable String never,
        String source) {

    /** At which runs a notice shows. */
    public enum When {
        @JsonProperty("first-run")
        FIRST_RUN,
        @JsonProperty("each-run")
        EACH_RUN
    }
}
