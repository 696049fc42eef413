package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who adds a field. */
public enum By {
    @JsonProperty("client")
    CLIENT,
    /** After receipt: it never stands in a client's request. */
    @JsonProperty("collector")
    COLLECTOR
}
