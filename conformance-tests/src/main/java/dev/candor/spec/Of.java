package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a JSON Pointer of a profile is relative to. */
public enum Of {
    @JsonProperty("event")
    EVENT,
    @JsonProperty("request")
    REQUEST
}
