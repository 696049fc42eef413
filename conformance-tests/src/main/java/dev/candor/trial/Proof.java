package dev.candor.trial;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of an implementation's network was seen. */
public enum Proof {
    /** Only what arrived at the capture endpoint. */
    @JsonProperty("open")
    OPEN,
    /** Every address and name was the kit's. */
    @JsonProperty("sealed")
    SEALED
}
