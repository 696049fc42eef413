package dev.candor.rule;

import dev.candor.spec.Patterns;
import dev.candor.spec.Stream;
import dev.candor.trial.Printed;
import dev.candor.trial.Run;
import java.time.Duration;
import java.util.Optional;

/** A text that a profile declares by a pattern, searched for in what was printed. */
record Told(String pattern) {
    /** Trials do not state the tool's name; any name will do where the pattern asks for it. */
    private static final String ANY_TOOL = "[a-z0-9][a-z0-9._-]*";

    Told {
        pattern = pattern.replace("{tool}", ANY_TOOL);
    }

    /** Whether the text stands there: over line breaks, or line by line where the pattern wants lines. */
    boolean in(String output) {
        return Patterns.found(pattern, Folded.text(output)) || Patterns.found(pattern, Folded.lines(output));
    }

    boolean in(Run run, Stream stream) {
        return in(run.output(stream));
    }

    /** When the text was complete, counted from the run's begin. */
    Optional<Duration> completed(Run run, Stream stream) {
        StringBuilder so = new StringBuilder();
        for (Printed printed : run.printed()) {
            if (stream == Stream.ANY || printed.stream() == stream || printed.stream() == Stream.ANY) {
                so.append(printed.text());
                if (in(so.toString())) {
                    return Optional.of(printed.at());
                }
            }
        }
        return Optional.empty();
    }
}
