package dev.candor.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule concludes (EARL's five), and what two runs of one scenario amount to. */
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
    UNTESTED,
    /** Failed, and passed when it was played again alone; no rule concludes it of one trial. */
    @JsonProperty("unstable")
    UNSTABLE
}
