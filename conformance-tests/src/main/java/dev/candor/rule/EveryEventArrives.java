package dev.candor.rule;

import dev.candor.rule.Emits.Counts;
import dev.candor.spec.Delivery;
import dev.candor.spec.Profile;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.List;

/** SHAPE-04: every event that is handed over arrives, in its run or within the declared number of further ones. */
final class EveryEventArrives implements Rule {
    @Override
    public String requirement() {
        return "SHAPE-04";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        boolean later = profile.delivery().arrives() == Delivery.Arrives.NEXT_RUN;
        int further = later ? Math.max(1, profile.delivery().drainRuns()) : 0;
        List<Run> emits = Emits.undisturbed(trial).stream()
                .filter(run -> run.index() + further < trial.runs().size())
                .toList();
        if (emits.isEmpty()) {
            return Verdict.inconclusive("no run hands an event over under conditions in which it must arrive");
        }
        Missed missed = new Missed(profile);
        Counts due = new Counts();
        long looked = 0;
        for (Run run : emits) {
            due = later ? due : new Counts();
            due.add(Emits.due(run, profile));
            looked += due.types().size();
            List<Run> bringing = trial.runs().subList(later ? 0 : run.index(), run.index() + further + 1);
            Counts there = arrived(bringing, profile);
            for (String type : due.types()) {
                int missing = due.of(type) - there.of(type);
                if (missing > 0) {
                    missed.add(bringing, missing(run, type, due.of(type), there.of(type)));
                    due.add(type, -missing);
                }
            }
        }
        return looked == 0
                ? Verdict.inconclusive("only values without a declared event were handed over")
                : missed.verdict("every event that was handed over arrived, in " + emits.size() + " runs");
    }

    private static Counts arrived(List<Run> runs, Profile profile) {
        Counts there = new Counts();
        runs.forEach(run -> there.add(Emits.arrived(run, profile)));
        return there;
    }

    private static Finding missing(Run run, String type, int due, int there) {
        String expected = due == 1 ? "the event " + type : due + " events " + type;
        return Finding.at(run, run.step().name(), expected, (there == 0 ? "nothing" : there + " of them") + ended(run));
    }

    /** How the run ended, where that may be why: the text of an error is not shown, a person's own words may stand in it. */
    private static String ended(Run run) {
        Integer status = run.exit().status();
        if (status == null) {
            return "; the run did not end by itself";
        }
        long lines = run.output(Stream.STDERR).lines().count();
        String said = lines == 0 ? "" : " and " + lines + " lines on standard error";
        return status == 0 ? "" : "; the run ended with exit status " + status + said;
    }
}
