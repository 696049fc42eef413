package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an implementation prints. */
public enum Stream {
    @JsonProperty("stdout")
    STDOUT,
    @JsonProperty("stderr")
    STDERR,
    /** Either, where the disclosure names none. */
    @JsonProperty("any")
    ANY
}
