package dev.candor.trial;

import dev.candor.capture.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run that met a fault of the endpoint, and the denied run of the same step that it is measured against. */
public record Pair(Run denied, Run faulted) {
    /** How many of them a median needs. */
    public static final int DECIDING = 5;

    /** The pairs of each fault, in order: each faulted run is measured against the last denied one before it. */
    public static Map<Answer, List<Pair>> of(List<Run> runs) {
        Map<Answer, List<Pair>> pairs = new LinkedHashMap<>();
        @Nullable Run denied = null;
        for (Run run : runs) {
            Sending sending = hands(run) ? run.step().sending() : Sending.OPEN;
            denied = sending == Sending.DENIED ? run : denied;
            Answer answer = run.step().answer();
            if (denied != null && sending == Sending.ALLOWED && answer.isFault()) {
                pairs.computeIfAbsent(answer, fault -> new ArrayList<>()).add(new Pair(denied, run));
            }
        }
        return pairs;
    }

    private static boolean hands(Run run) {
        return run.step().stimulus() == Stimulus.EMIT && !run.step().events().isEmpty();
    }

    /** By how much the fault lengthened the run; of one that had to be ended, at least. */
    public Duration added() {
        return faulted.exit().took().minus(denied.exit().took());
    }

    /** Whether that is, or may be, more than allowed. */
    public boolean over(Duration budget) {
        return faulted.exit().ended() || added().compareTo(budget) > 0;
    }

    /** Of an even number the lower one of the two in the middle, in favour of who is judged. */
    public static Duration median(Collection<Pair> pairs) {
        List<Duration> sorted = pairs.stream().map(Pair::added).sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
