package dev.candor.trial;

import dev.candor.capture.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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

    /**
     * Whether the first pair of a fault leaves open that it adds more than allowed: against its denied run, or against
     * the quickest run of all first pairs, since a tool's first run may be slow for being the first.
     */
    public static boolean doubtful(Answer fault, Map<Answer, List<Pair>> pairs, Duration budget) {
        List<Pair> firsts = pairs.values().stream().map(some -> some.get(0)).toList();
        Pair first = Objects.requireNonNull(pairs.get(fault), "a fault that was played")
                .get(0);
        Duration quickest = Collections.min(List.of(quickest(firsts, Pair::denied), quickest(firsts, Pair::faulted)));
        return first.over(budget)
                || first.faulted().exit().took().minus(quickest).compareTo(budget) > 0;
    }

    /** Of an even number the lower one of the two in the middle, in favour of who is judged. */
    public static Duration median(Collection<Pair> pairs) {
        List<Duration> sorted = pairs.stream().map(Pair::added).sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }

    /**
     * Whether enough of them say that it is more than allowed. What else the machine does makes runs longer, never
     * shorter: where the median is over it by no more than a busy machine adds, the quickest runs have to be as well.
     */
    public static boolean over(Collection<Pair> pairs, Duration budget) {
        if (pairs.size() < DECIDING || median(pairs).compareTo(budget) <= 0) {
            return false;
        }
        Duration noise = Collections.max(took(pairs, Pair::denied)).minus(quickest(pairs, Pair::denied));
        boolean beyond = median(pairs).compareTo(Exit.patience(budget)) > 0
                && median(pairs).compareTo(budget.plus(noise)) > 0;
        return beyond || least(pairs).compareTo(budget) > 0;
    }

    /** By how much the quickest faulted run is longer than the quickest denied one: what the machine adds is least there. */
    public static Duration least(Collection<Pair> pairs) {
        return quickest(pairs, Pair::faulted).minus(quickest(pairs, Pair::denied));
    }

    private static Duration quickest(Collection<Pair> pairs, Function<Pair, Run> which) {
        return Collections.min(took(pairs, which));
    }

    private static List<Duration> took(Collection<Pair> pairs, Function<Pair, Run> which) {
        return pairs.stream().map(pair -> which.apply(pair).exit().took()).toList();
    }
}
