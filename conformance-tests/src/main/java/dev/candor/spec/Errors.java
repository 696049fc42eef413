package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How errors travel.
 *
 * @param pointers where error text may stand, relative to one event
 */
public record Errors(Form form, List<String> pointers, String source) {
    /** The declared form of errors. */
    public enum Form {
        @JsonProperty("none")
        NONE,
        @JsonProperty("code")
        CODE,
        /** Text without path, URL, address, secret or value of an environment variable. */
        @JsonProperty("sanitised")
        SANITISED
    }

    public Errors {
        pointers = Absent.empty(pointers);
    }
}
