package dev.candor.trial;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the wire must be quiet before a run counts as over. */
final class Quiet {
    private static final Duration LEAST = Duration.ofMillis(200);

    /** How often the control's gap fits into the quiet. */
    private static final int GAPS = 4;

    private Quiet() {}

    static Duration after(@Nullable Trial control, Profile profile) {
        Duration gap = control == null ? Duration.ZERO : gap(control.runs());
        return Stream.of(LEAST, profile.delivery().quiet(), gap.multipliedBy(GAPS))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The longest time between the end of a tree and the last exchange of its run. */
    private static Duration gap(List<Run> runs) {
        Duration longest = Duration.ZERO;
        for (Run run : runs) {
            Duration over = run.exit().took().plus(run.exit().linger());
            for (Exchange exchange : run.exchanges()) {
                Duration gap = exchange.at().minus(over);
                longest = gap.compareTo(longest) > 0 ? gap : longest;
            }
        }
        return longest;
    }
}
