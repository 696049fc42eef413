package dev.candor.rule;

import dev.candor.rule.Emits.Counts;
import dev.candor.spec.Delivery.Arrives;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HARMLESS-08: runs at the same time in one home lose nothing, send nothing twice and damage no file. */
final class SideBySide implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-08";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        List<Run> many = Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> run.step().copies() > 1)
                .toList();
        if (many.isEmpty()) {
            return Verdict.inconclusive("no run was made of several at the same time");
        }
        if (Speech.of(trial).types().isEmpty()) {
            return Verdict.inconclusive("the control, one run after the other, sent none of these events either");
        }
        List<Sighting> taken =
                Sighting.of(trial, profile).stream().filter(Sighting::taken).toList();
        List<Finding> findings = new ArrayList<>();
        many.forEach(run -> findings.addAll(lost(run, taken, trial, profile)));
        findings.addAll(twice(taken, trial, profile));
        Damage damage = new Damage(trial);
        many.forEach(run -> findings.addAll(damage.in(run)));
        if (findings.isEmpty() && !worksAfterwards(trial, many, profile)) {
            Run after = trial.runs().get(trial.runs().size() - 1);
            findings.add(Finding.at(after, after.step().name(), "a run that sends as before", "none of its events"));
        }
        return Verdict.of(findings, "each event of the runs at the same time arrived once, and no file was damaged");
    }

    private static boolean worksAfterwards(Trial trial, List<Run> many, Profile profile) {
        int last = many.get(many.size() - 1).index();
        return Emits.of(trial).stream().noneMatch(run -> run.index() > last)
                || profile.delivery().arrives() == Arrives.NEXT_RUN
                || Emits.of(trial).stream()
                        .anyMatch(run -> run.index() > last && !run.events().isEmpty());
    }

    private static List<Finding> lost(Run run, List<Sighting> taken, Trial trial, Profile profile) {
        Set<Due> arrived = new HashSet<>();
        Counts unnumbered = new Counts();
        taken.forEach(seen -> arrived.add(new Due(seen.kind(), seen.number())));
        taken.stream().filter(seen -> seen.number().isEmpty()).forEach(seen -> unnumbered.add(seen.kind(), 1));
        Speech.emits(trial, Sending.ALLOWED).stream()
                // What a later run hands over need not have arrived yet where events leave with the next one.
                .filter(other -> other != run && profile.delivery().arrives() != Arrives.NEXT_RUN)
                .flatMap(other -> Due.of(other, profile).stream())
                .filter(due -> due.number().isEmpty())
                .forEach(due -> unnumbered.add(due.kind(), -1));
        Speech speech = Speech.of(trial);
        List<Finding> lost = new ArrayList<>();
        for (Due due : Due.of(run, profile)) {
            boolean there = due.number().isEmpty() ? unnumbered.of(due.kind()) > 0 : arrived.contains(due);
            unnumbered.add(due.kind(), due.number().isEmpty() ? -1 : 0);
            if (!there && speech.types().contains(due.kind().split(" ")[0])) {
                lost.add(Finding.at(run, run.step().name(), "the event " + due.kind() + " of each of them", "nothing"));
            }
        }
        return lost;
    }

    /** What arrived more often than it was handed over and than the control sends it. */
    private static List<Finding> twice(List<Sighting> taken, Trial trial, Profile profile) {
        Map<Due, Integer> allowed = new HashMap<>();
        for (Run run : trial.runs()) {
            Due.of(run, profile).forEach(due -> allowed.merge(due, 1, Integer::sum));
        }
        int usual = trial.control().map(control -> usual(control, profile)).orElse(1);
        Map<Due, Integer> times = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Sighting seen : taken) {
            Due due = new Due(seen.kind(), seen.number());
            int handed = allowed.getOrDefault(due, 0);
            if (handed > 0 && times.merge(due, 1, Integer::sum) > handed * usual) {
                findings.add(seen.finding("", "each event once", "a further time the event " + seen.kind()));
            }
        }
        return findings;
    }

    /** How often the control sends one event, at least 1. */
    private static int usual(Trial control, Profile profile) {
        Map<Due, Integer> times = new HashMap<>();
        for (Run run : control.runs()) {
            Due.of(run, profile).forEach(due -> times.merge(due, -1, Integer::sum));
        }
        Map<Due, Integer> seen = new HashMap<>();
        Sighting.of(control, profile).forEach(one -> seen.merge(new Due(one.kind(), one.number()), 1, Integer::sum));
        return seen.entrySet().stream()
                .mapToInt(entry ->
                        -Math.floorDiv(entry.getValue(), times.getOrDefault(entry.getKey(), -entry.getValue())))
                .max()
                .orElse(1);
    }
}
