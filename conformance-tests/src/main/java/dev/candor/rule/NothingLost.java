package dev.candor.rule;

import dev.candor.rule.Emits.Counts;
import dev.candor.spec.Delivery.Arrives;
import dev.candor.spec.Delivery.Backlog;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** HARMLESS-05: after an outage no event is lost, and none arrives twice under two ids. */
final class NothingLost implements Rule {
    @Override
    public String requirement() {
        return "HARMLESS-05";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Backlog backlog = profile.delivery().backlog();
        if (backlog == null) {
            return Verdict.inapplicable("the profile declares no backlog");
        }
        List<Run> outage = Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(run -> !Emits.answered(run))
                .toList();
        if (outage.isEmpty() || !healed(trial, outage)) {
            return Verdict.inconclusive("the runs must show an outage and an emit after it, but do not");
        }
        List<Sighting> taken =
                Sighting.of(trial, profile).stream().filter(Sighting::taken).toList();
        List<Finding> findings = new ArrayList<>(new Surplus(trial, profile).ids(taken, ""));
        List<Finding> lost = lost(outage, taken, trial, profile);
        if (backlog.isFree()) {
            return free(findings, lost);
        }
        findings.addAll(lost);
        return !taken.isEmpty() || !Speech.of(trial).types().isEmpty()
                ? Verdict.of(findings, "all that could not be sent arrived once the endpoint answered again, and once")
                : Verdict.inconclusive("nothing arrived at all, with an outage or without");
    }

    /** Where nothing is declared of a backlog, none need be kept. */
    private static Verdict free(List<Finding> twice, List<Finding> lost) {
        if (!twice.isEmpty()) {
            return Verdict.of(twice, "");
        }
        return lost.isEmpty()
                ? Verdict.passed("all that could not be sent arrived once the endpoint answered again, and once")
                : Verdict.inapplicable("the profile leaves open whether a backlog is kept, and not all was kept");
    }

    private static boolean healed(Trial trial, List<Run> outage) {
        int last = outage.get(outage.size() - 1).index();
        return Emits.of(trial).stream().anyMatch(run -> run.index() > last);
    }

    private static List<Finding> lost(List<Run> outage, List<Sighting> taken, Trial trial, Profile profile) {
        List<Finding> lost = new ArrayList<>();
        Counts open = open(outage.get(outage.size() - 1).index(), taken, trial, profile);
        for (Run run : outage) {
            for (Due due : Due.of(run, profile)) {
                if (!isThere(due, taken) && open.of(due.kind()) > 0) {
                    open.add(due.kind(), -1);
                    lost.add(Finding.at(run, run.step().name(), "the event " + due.kind() + " later on", "nothing"));
                }
            }
        }
        return lost;
    }

    /** How many are missing of what no number shows to have arrived. */
    private static Counts open(int last, List<Sighting> taken, Trial trial, Profile profile) {
        boolean later = profile.delivery().arrives() == Arrives.NEXT_RUN;
        Counts open = new Counts();
        for (Run run : Speech.emits(trial, Sending.ALLOWED)) {
            // What the last run hands over need not have arrived yet where events leave with the next one.
            if (!later || run.index() <= last) {
                Due.of(run, profile).stream()
                        .filter(due -> !isThere(due, taken))
                        .forEach(due -> open.add(due.kind(), 1));
            }
        }
        Set<String> seen = new HashSet<>();
        taken.stream()
                .filter(sighting -> sighting.number().isEmpty() && seen.add(sighting.name()))
                .forEach(sighting -> open.add(sighting.kind(), -1));
        return open;
    }

    private static boolean isThere(Due due, List<Sighting> taken) {
        return !due.number().isEmpty() && taken.stream().anyMatch(due::isThat);
    }
}
