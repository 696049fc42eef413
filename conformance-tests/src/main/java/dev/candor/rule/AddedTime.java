package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** HARMLESS-02: a fault of the endpoint adds at most the declared budget to the duration of a run. */
final class AddedTime implements Rule {
    /** How many pairs a median needs. */
    private static final int PAIRS = 5;

    @Override
    public String requirement() {
        return "HARMLESS-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> denied = Speech.emits(trial, Sending.DENIED);
        List<Run> faulted = Faults.faulted(trial);
        Duration budget = profile.delivery().exitBudget();
        if (denied.isEmpty() || faulted.isEmpty()) {
            return Verdict.inconclusive("there is no pair of a denied and a faulted run");
        }
        if (!Faults.wouldSend(trial)) {
            return Verdict.inconclusive("nothing was sent in this world without the fault either");
        }
        if (Faults.isSeen(faulted) && faulted.stream().noneMatch(Faults::isMet)) {
            return Verdict.inconclusive("no run met the fault: nothing was sent while it lasted");
        }
        return judge(added(denied, faulted), budget, faulted);
    }

    private static Verdict judge(List<Duration> added, Duration budget, List<Run> all) {
        Run faulted = all.get(0);
        boolean first = added.get(0).compareTo(budget) <= 0 && !faulted.exit().ended();
        if (first) {
            return Verdict.passed(added.get(0).toMillis() + " ms added, of at most " + budget.toMillis() + " ms");
        }
        if (added.size() < PAIRS) {
            return Verdict.inconclusive("the first pair is over the budget and fewer than " + PAIRS + " were played");
        }
        Duration median = median(added);
        String told = median.toMillis() + " ms added, the median of " + added.size() + " pairs";
        if (median.compareTo(budget) <= 0) {
            // Of a run that was ended only the least is known, and that is little where the tool itself is slow.
            long known = within(added, budget, all);
            return 2 * known > added.size()
                    ? Verdict.passed(told + ", of at most " + budget.toMillis() + " ms")
                    : Verdict.inconclusive(told + ", but runs were ended before they could show more");
        }
        String at = faulted.step().name();
        return Verdict.of(List.of(Finding.at(faulted, at, "at most " + budget.toMillis() + " ms added", told)), "");
    }

    private static List<Duration> added(List<Run> denied, List<Run> faulted) {
        List<Duration> added = new ArrayList<>();
        for (int pair = 0; pair < Math.min(denied.size(), faulted.size()); pair++) {
            // A run that was ended took at least until its bound.
            added.add(faulted.get(pair)
                    .exit()
                    .took()
                    .minus(denied.get(pair).exit().took()));
        }
        return added;
    }

    private static long within(List<Duration> added, Duration budget, List<Run> faulted) {
        return IntStream.range(0, added.size())
                .filter(pair ->
                        !faulted.get(pair).exit().ended() && added.get(pair).compareTo(budget) <= 0)
                .count();
    }

    private static Duration median(List<Duration> durations) {
        List<Duration> sorted = new ArrayList<>(durations);
        Collections.sort(sorted);
        // Of an even number the lower one of the two in the middle, in favour of who is judged.
        return sorted.get((sorted.size() - 1) / 2);
    }
}
