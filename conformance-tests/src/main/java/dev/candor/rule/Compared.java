package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Difference;
import dev.candor.trial.Differences;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The runs of one world, compared under its changing conditions.
 *
 * @param differences what changes with them
 * @param varying how many places vary by themselves
 */
record Compared(Trial trial, List<Difference> differences, int varying) {
    static Compared of(Trial trial, Profile profile) {
        Differences differences = Differences.of(trial.runs(), profile);
        return new Compared(trial, differences.all(), differences.varying());
    }

    /** How many runs brought a request under conditions that are not those of the first. */
    long others() {
        List<Run> sent = trial.runs(Sending.ALLOWED).stream()
                .filter(run -> !run.exchanges().isEmpty())
                .toList();
        return sent.stream()
                .filter(run -> !conditions(run).equals(conditions(sent.get(0))))
                .count();
    }

    private static List<Map<String, String>> conditions(Run run) {
        return List.of(run.facts(), run.step().environment());
    }

    /** Failed where a difference of this sort is sure, inconclusive where one is not, or where nothing was compared. */
    Verdict verdict(Predicate<Difference> sort, List<Finding> further, String whenPassed) {
        Verdict verdict = seen(sort, further, whenPassed);
        return verdict.outcome() == Outcome.PASSED && others() == 0
                ? Verdict.inconclusive("nothing was sent under other conditions")
                : verdict;
    }

    /** The same where it tells something too that nothing else was compared. */
    Verdict seen(Predicate<Difference> sort, List<Finding> further, String whenPassed) {
        List<Finding> findings = new ArrayList<>(further);
        List<Difference> all = differences.stream().filter(sort).toList();
        Map<String, Difference> places = new LinkedHashMap<>();
        all.stream()
                .filter(Difference::sure)
                .forEach(one -> places.putIfAbsent(one.trait().toString(), one));
        places.values().forEach(one -> findings.add(finding(one)));
        if (findings.isEmpty() && !all.isEmpty()) {
            return Verdict.inconclusive(words(all.get(0)) + " is not as in run "
                    + all.get(0).usual().index() + " in run "
                    + all.get(0).other().index() + ", too few runs to tell that it is not so by chance");
        }
        return Verdict.of(findings, whenPassed);
    }

    private Finding finding(Difference one) {
        Run run = one.other();
        String at = one.at().isEmpty() ? one.trait().kind().words() : one.at();
        Set<String> labels =
                new TreeSet<>(trial.facts(run).unlike(trial.facts(one.usual())).keySet());
        run.step().environment().keySet().stream()
                .filter(name -> !one.usual().step().environment().containsKey(name))
                .forEach(labels::add);
        return new Finding(
                run.index(),
                one.place() == null ? null : one.place().exchange(),
                at,
                "the same " + one.trait().kind().words() + " as in run "
                        + one.usual().index(),
                "another, each time that these are others: " + String.join(", ", labels));
    }

    private static String words(Difference one) {
        return one.trait().kind().words() + (one.at().isEmpty() ? "" : " at " + one.at());
    }

    /** Whether facts were changed, and no variable. */
    static boolean byFacts(Difference one) {
        return one.usual().step().environment().equals(one.other().step().environment());
    }
}
