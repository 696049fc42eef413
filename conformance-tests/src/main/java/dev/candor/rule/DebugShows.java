package dev.candor.rule;

import dev.candor.spec.Debug;
import dev.candor.spec.Profile;
import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** TRANSPARENT-01: debug prints what would be sent, and sends nothing, then or later. */
final class DebugShows implements Rule {
    @Override
    public String requirement() {
        return "TRANSPARENT-01";
    }

    @Override
    public Verdict judge(Trial trial, Profile profile) {
        Debug debug = profile.debug();
        if (debug == null) {
            return Verdict.inapplicable("the profile declares no debug mode");
        }
        List<Run> runs = Speech.emits(trial, Sending.DEBUG);
        DebugOutput output = new DebugOutput(profile, debug, trial);
        List<Run> silenced = new ArrayList<>(runs);
        silenced.addAll(Speech.emits(trial, Sending.DENIED));
        Suppressed suppressed = new Suppressed(trial, profile, silenced);
        List<Finding> findings = new ArrayList<>();
        trial.runs(Sending.DEBUG).forEach(run -> findings.addAll(Silence.traffic(run)));
        trial.runs(Sending.DENIED).forEach(run -> findings.addAll(Silence.traffic(run)));
        runs.forEach(run -> findings.addAll(unshown(run, output, debug)));
        Speech.emits(trial, Sending.DENIED).forEach(run -> findings.addAll(shown(run, output, debug)));
        findings.addAll(suppressed.findings(trial.runs(Sending.DENIED)));
        return findings.isEmpty() ? doubt(trial, runs, output, suppressed) : Verdict.of(findings, "");
    }

    private static Verdict doubt(Trial trial, List<Run> runs, DebugOutput output, Suppressed suppressed) {
        Speech speech = Speech.of(trial);
        if (runs.isEmpty() || !runs.stream().allMatch(speech::speaksFor)) {
            return Verdict.inconclusive("the control, without debug, sent none of these events either");
        }
        if (!runs.stream().allMatch(output::isKnown)) {
            return Verdict.inconclusive("no run shows what would have been sent, so it cannot be looked for");
        }
        int last = runs.get(runs.size() - 1).index();
        boolean heard = trial.runs(Sending.ALLOWED).stream()
                .filter(run -> run.index() > last && run.step().stimulus() == Stimulus.EMIT)
                .anyMatch(run -> !suppressed.fresh(run).isEmpty());
        return heard
                ? Verdict.passed("what would be sent was printed, and nothing was sent until debug was off")
                : Verdict.inconclusive("without debug no new event arrived in the same world either");
    }

    private static List<Finding> unshown(Run run, DebugOutput output, Debug debug) {
        List<Finding> findings = new ArrayList<>();
        for (Handed handed : run.step().events()) {
            if (output.isKnown(handed) && !output.shows(run, handed)) {
                findings.add(
                        Finding.at(run, stream(debug), "the event " + handed.name() + " as declared", "nothing of it"));
            }
        }
        return findings;
    }

    private static List<Finding> shown(Run run, DebugOutput output, Debug debug) {
        return run.step().events().stream()
                .filter(handed -> output.isKnown(handed) && output.shows(run, handed))
                .map(handed -> Finding.at(run, stream(debug), "no event while consent is denied", "an event"))
                .toList();
    }

    private static String stream(Debug debug) {
        return debug.stream().name().toLowerCase(Locale.ROOT);
    }
}
