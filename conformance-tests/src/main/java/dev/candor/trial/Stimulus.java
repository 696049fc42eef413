package dev.candor.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the kit asks an implementation to do. */
public enum Stimulus {
    @JsonProperty("emit")
    EMIT("emit"),
    @JsonProperty("consent grant")
    GRANT("consent", "grant"),
    @JsonProperty("consent deny")
    DENY("consent", "deny"),
    @JsonProperty("consent status")
    STATUS("consent", "status"),
    @JsonProperty("idle")
    IDLE("idle");

    private final List<String> arguments;

    Stimulus(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The words that follow the implementation's command. */
    public List<String> arguments() {
        return arguments;
    }

    /** The stimulus as candor.json spells it. */
    public String words() {
        return String.join(" ", arguments);
    }
}
