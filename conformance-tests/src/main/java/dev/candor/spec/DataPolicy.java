package dev.candor.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to the data after receipt; a null part is one the disclosure does not speak of. */
public record DataPolicy(
        @Nullable String retention,
        List<String> processors,
        @Nullable String access,
        @Nullable String deletion,
        @Nullable String contact) {
    public DataPolicy {
        processors = Absent.empty(processors);
    }
}
