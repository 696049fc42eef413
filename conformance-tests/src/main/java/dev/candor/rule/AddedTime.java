package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.spec.Profile;
import dev.candor.trial.Pair;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HARMLESS-02: no fault of the endpoint adds more than the declared budget to the duration of a run. */
final class AddedTime implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-02";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Duration budget = profile.delivery().exitBudget();
        Map<Answer, List<Pair>> pairs = Pair.of(trial.runs());
        List<Fault> faults = pairs.entrySet().stream()
                .map(of -> new Fault(of.getValue(), Pair.doubtful(of.getKey(), pairs, budget), budget))
                .toList();
        if (faults.isEmpty()) {
            return Verdict.inconclusive("there is no pair of a denied and a faulted run");
        }
        if (!Faults.wouldSend(trial)) {
            return Verdict.inconclusive("nothing was sent in this world without the fault either");
        }
        if (faults.stream().anyMatch(Fault::over)) {
            return failed(faults);
        }
        List<String> open =
                faults.stream().flatMap(fault -> fault.doubt().stream()).toList();
        return open.isEmpty() ? passed(faults, budget) : Verdict.inconclusive(String.join("; ", open));
    }

    private static Verdict failed(List<Fault> faults) {
        List<Finding> findings = new ArrayList<>();
        faults.stream().filter(Fault::over).forEach(fault -> findings.add(fault.finding()));
        String others = faults.stream()
                .filter(fault -> !fault.over() && fault.doubtful())
                .map(Fault::name)
                .collect(Collectors.joining(", "));
        Verdict verdict = Verdict.of(findings, "");
        return others.isEmpty()
                ? verdict
                : Verdict.failed(verdict.reason() + "; over it in the one run that was made: " + others, findings);
    }

    private static Verdict passed(List<Fault> faults, Duration budget) {
        Fault worst = faults.stream().max(Comparator.comparing(Fault::added)).orElseThrow();
        String names = faults.stream().map(Fault::name).collect(Collectors.joining(", "));
        return Verdict.passed(
                "at most " + worst.told() + ", of at most " + budget.toMillis() + " ms; played: " + names);
    }

    /**
     * One fault, and how long it held the runs up.
     *
     * @param doubtful whether the first pair alone does not settle it
     */
    private record Fault(List<Pair> pairs, boolean doubtful, Duration budget) {
        String name() {
            return faulted().step().name();
        }

        private Run faulted() {
            return pairs.get(0).faulted();
        }

        private boolean decided() {
            return pairs.size() >= Pair.DECIDING;
        }

        Duration added() {
            return doubtful ? Pair.median(pairs) : pairs.get(0).added();
        }

        boolean over() {
            return doubtful && Pair.over(pairs, budget);
        }

        String told() {
            String median = doubtful ? ", the median of " + pairs.size() + " pairs" : "";
            String least = doubtful && decided() && !over() && added().compareTo(budget) > 0
                    ? ", but " + Pair.least(pairs).toMillis() + " ms between the quickest of a busy machine"
                    : "";
            return added().toMillis() + " ms added" + median + least;
        }

        Finding finding() {
            return Finding.at(faulted(), name(), "at most " + budget.toMillis() + " ms added", told());
        }

        /** Why nothing can be said of it, where that is so. */
        List<String> doubt() {
            List<Run> runs = pairs.stream().map(Pair::faulted).toList();
            if (runs.stream().noneMatch(Faults::isMet)) {
                return List.of("no run met the fault \"" + name() + "\": nothing was sent while it lasted");
            }
            if (doubtful && !decided()) {
                return List.of("the first pair of \"" + name() + "\" may be over the budget and fewer than "
                        + Pair.DECIDING + " were played");
            }
            // Of a run that was ended only the least is known, and that is little where the tool itself is slow.
            long known = pairs.stream()
                    .filter(pair -> !pair.faulted().exit().ended())
                    .count();
            return doubtful && 2 * known <= pairs.size()
                    ? List.of(name() + ": " + told() + ", but runs were ended before they could show more")
                    : List.of();
        }
    }
}
