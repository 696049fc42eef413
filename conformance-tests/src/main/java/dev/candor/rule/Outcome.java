package dev.candor.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule concludes (EARL's five). */
public enum Outcome {
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("failed")
    FAILED,
    /** The evidence proves nothing; red wherever failed would be. */
    @JsonProperty("inconclusive")
    INCONCLUSIVE,
    @JsonProperty("inapplicable")
    INAPPLICABLE,
    @JsonProperty("untested")
    UNTESTED
}
