package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who may send, as a profile declares it.
 *
 * @param byDefault the state where nobody has decided
 * @param states how each state is arranged without a command
 * @param switches the settings that decide
 * @param commands the tool's own commands, by {@code deny}, {@code grant}, {@code status}; absent where it has none
 * @param stored whether a choice is kept over runs
 */
public record Consent(
        @JsonProperty("default") State byDefault,
        String source,
        Map<State, Arrangement> states,
        List<Switch> switches,
        Map<String, Command> commands,
        boolean stored) {

    /** Consent at one moment. */
    public enum State {
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("denied")
        DENIED,
        @JsonProperty("unset")
        UNSET,
        @JsonProperty("damaged")
        DAMAGED,
        /** Granted, but something that sending needs is missing. */
        @JsonProperty("incomplete")
        INCOMPLETE
    }

    /**
     * Variables and files that bring about a state.
     *
     * @param files path template to content: text as it is, an object as compact JSON
     */
    public record Arrangement(Map<String, String> environment, Map<String, JsonNode> files) {
        public Arrangement {
            environment = Absent.empty(environment);
            files = Absent.empty(files);
        }
    }

    /**
     * A command of the tool, and what it answers.
     *
     * @param prints pattern that its output holds; absent for status
     * @param sends id of the event that denying may send, once at each endpoint; absent: it sends nothing
     * @param granted pattern of the status answer while granted
     * @param denied pattern of the status answer while denied
     * @param stream where the answer stands
     */
    public record Command(
            String words,
            @Nullable String prints,
            @Nullable String sends,
            @Nullable Stream stream,
            @Nullable String granted,
            @Nullable String denied,
            String source) {}

    public Consent {
        states = Absent.empty(states);
        switches = Absent.empty(switches);
        commands = Absent.empty(commands);
    }

    /** Id of the event that denying may send, if the profile names one. */
    public Optional<String> optOut() {
        return Optional.ofNullable(commands.get("deny")).flatMap(deny -> Optional.ofNullable(deny.sends()));
    }
}
