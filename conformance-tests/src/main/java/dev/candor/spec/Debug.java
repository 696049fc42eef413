package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The mode that prints in place of sending.
 *
 * @param environment the variables that switch it on; {@code <TOOL>} as in switches
 * @param shows pointers, relative to one event, whose values stand in the output
 */
public record Debug(Map<String, String> environment, Stream stream, List<String> shows, Form form, String source) {
    /** What the output looks like. */
    public enum Form {
        /** Only the values are sure to stand there. */
        @JsonProperty("values")
        VALUES,
        /** Each request's exact JSON stands on one line. */
        @JsonProperty("request-lines")
        REQUEST_LINES
    }
}
