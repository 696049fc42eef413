package dev.candor.trial;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much of an implementation's network was seen. */
public enum Proof {
    /** Only what arrived at the capture endpoint. */
    @JsonProperty("open")
    OPEN("only what reaches the capture endpoint was seen; what goes to other hosts was not"),
    /** Every address and name was the kit's. */
    @JsonProperty("sealed")
    SEALED("every connection and every name look-up was seen, to whatever host");

    private final String meaning;

    Proof(String meaning) {
        this.meaning = meaning;
    }

    /** What it means for a verdict, for people. */
    public String meaning() {
        return meaning;
    }
}
