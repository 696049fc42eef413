package dev.candor.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How and when events leave; all times in milliseconds.
 *
 * @param drainRuns idle runs after which a backlog has left
 * @param quietMillis how long the wire must be quiet at least
 * @param lingerMillis how long a process may outlive the run
 * @param exitBudgetMillis how much a fault may add to the host's exit
 * @param attempts requests per event, at most
 * @param backlog bounds of what is kept; absent: nothing is kept
 * @param resetBackoff path templates of files to remove so that a kept back-off is forgotten
 */
public record Delivery(
        Arrives arrives,
        int drainRuns,
        Requests requests,
        int quietMillis,
        int lingerMillis,
        int exitBudgetMillis,
        int attempts,
        int maxRequestBytes,
        @Nullable Backlog backlog,
        List<String> resetBackoff) {

    /** In which run an event arrives. */
    public enum Arrives {
        @JsonProperty("same-run")
        SAME_RUN,
        @JsonProperty("next-run")
        NEXT_RUN
    }

    /** How events share requests. */
    public enum Requests {
        @JsonProperty("per-run")
        PER_RUN,
        @JsonProperty("per-event")
        PER_EVENT,
        @JsonProperty("two-per-event")
        TWO_PER_EVENT
    }

    /** Bounds; absent: no bound is declared. */
    public record Backlog(
            @Nullable Integer events,
            @Nullable Integer bytes,
            @Nullable Integer days) {

        /** Whether nothing is declared about it: an implementation may keep a backlog, and may do without. */
        public boolean isFree() {
            return events == null && bytes == null && days == null;
        }
    }

    public Delivery {
        resetBackoff = Absent.empty(resetBackoff);
    }

    public Duration quiet() {
        return Duration.ofMillis(quietMillis);
    }

    public Duration linger() {
        return Duration.ofMillis(lingerMillis);
    }

    public Duration exitBudget() {
        return Duration.ofMillis(exitBudgetMillis);
    }
}
