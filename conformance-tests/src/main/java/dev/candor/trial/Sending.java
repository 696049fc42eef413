package dev.candor.trial;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a step's conditions allow sending, as the profile's truth table has it. */
public enum Sending {
    @JsonProperty("allowed")
    ALLOWED,
    @JsonProperty("denied")
    DENIED,
    /** Allowed, but debug prints in place of sending. */
    @JsonProperty("debug")
    DEBUG,
    /** The step's own act changes consent, or the profile says nothing. */
    @JsonProperty("open")
    OPEN
}
