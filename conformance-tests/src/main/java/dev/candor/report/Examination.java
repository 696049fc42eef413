package dev.candor.report;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.trial.Implementation;
import dev.candor.trial.Playing;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialRunner;
import dev.candor.trial.Turns;
import dev.candor.world.SealedWorlds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One implementation under one profile, from the first scenario to the report. Safe to ask for a report at any time. */
public final class Examination implements AutoCloseable {
    private final Judging judging;
    private final Report.Terms terms;
    private final Implementation implementation;
    private final ReportFolder folder;
    private final TrialRunner runner;
    private final Playing playing;
    private final Map<String, Judged> judged = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException fault;

    /**
     * Begins to play at once.
     *
     * @param sealed what makes the worlds where they are sealed
     * @param jobs how many started processes may run at once
     * @param folder where everything that is captured, and in the end the report, is kept
     */
    public Examination(
            Judging judging,
            Report.Terms terms,
            Implementation implementation,
            CaptureEndpoint endpoint,
            @Nullable SealedWorlds sealed,
            int jobs,
            ReportFolder folder) {
        this.judging = judging;
        this.terms = terms;
        this.implementation = implementation;
        this.folder = folder;
        Turns turns = new Turns(jobs);
        runner = new TrialRunner(
                endpoint, sealed, terms.profile(), implementation, terms.seed(), turns, folder::keep);
        playing = new Playing(judging.scenarios(), turns.scenarios(), runner::play);
    }

    public List<Scenario> scenarios() {
        return judging.scenarios();
    }

    public List<String> requirements(Scenario scenario) {
        return judging.requirements(scenario);
    }

    /**
     * The verdict on one scenario; waits until it has been played.
     *
     * @throws RuntimeException where the scenario could not be played; see {@link #fault()}
     */
    public Judged judge(Scenario scenario, String requirement) {
        RuntimeException before = fault;
        if (before != null) {
            throw before;
        }
        try {
            return judged(requirement, playing.trial(scenario));
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    private Judged judged(String requirement, Trial trial) {
        return judged.computeIfAbsent(
                requirement + " in " + trial.scenario(), key -> judging.judge(requirement, trial));
    }

    /** Whether a verdict keeps the implementation from conforming. */
    public boolean weighs(Judged one) {
        return Answer.weighs(one, new KnownFailures(terms.known(), terms.today()));
    }

    /** What kept a scenario from being played or judged: no verdict on the implementation. */
    public Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }

    /** Hands over what was captured by scenarios that are not over, because the kit is being stopped. */
    public void breakOff() {
        runner.breakOff();
    }

    /**
     * Writes report and evidence into the folder: what has been played until now, and what has not, which is untested and says
     * so.
     */
    public Kept keep() {
        Map<String, Trial> trials = new HashMap<>();
        List<Judged> first = new ArrayList<>();
        List<Judged> all = new ArrayList<>();
        for (Scenario scenario : scenarios()) {
            Optional<Trial> trial = playing.played(scenario);
            trial.ifPresent(played -> trials.put(scenario.name(), played));
            for (String requirement : requirements(scenario)) {
                if (trial.isPresent()) {
                    first.add(judged(requirement, trial.get()));
                }
                all.add(trial.map(played -> judged(requirement, played))
                        .orElseGet(() -> judging.interrupted(requirement, scenario.name())));
            }
        }
        all.addAll(judging.unplayed());
        Report report = Report.of(terms, all);
        folder.write(report);
        Evidence evidence =
                new Evidence(judging, terms, implementation.tool(), report, trials, Map.of(), List.copyOf(first));
        return new Kept(report, folder.write(evidence));
    }

    /** Leaves out what has not begun. */
    @Override
    public void close() {
        playing.close();
    }

    /**
     * What was written.
     *
     * @param evidence SHA-256 of the manifest of {@code evidence.zip}
     */
    public record Kept(Report report, String evidence) {}
}
