package dev.candor.report;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.rule.Outcome;
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
    private final boolean tolerant;
    private final Repeating repeating;
    private volatile @Nullable RuntimeException fault;

    /**
     * Begins to play at once.
     *
     * @param sealed what makes the worlds where they are sealed
     * @param jobs how many started processes may run at once
     * @param again how many scenarios are played again at most, and whether what passes then is let pass
     * @param folder where everything that is captured, and in the end the report, is kept
     */
    public Examination(
            Judging judging,
            Report.Terms terms,
            Implementation implementation,
            CaptureEndpoint endpoint,
            @Nullable SealedWorlds sealed,
            int jobs,
            Repeats again,
            ReportFolder folder) {
        this.judging = judging;
        this.terms = terms;
        this.implementation = implementation;
        this.folder = folder;
        Turns turns = new Turns(jobs);
        runner = new TrialRunner(endpoint, sealed, terms.profile(), implementation, terms.seed(), turns, folder::keep);
        playing = new Playing(judging.scenarios(), turns.scenarios(), runner::play);
        tolerant = again.tolerated();
        repeating = new Repeating(again, judging.scenarios(), playing, runner::play);
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
            return settled(scenario, requirement);
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    /** What stands in the report in the end: a failure that is not known is looked at a second time. */
    private Judged settled(Scenario scenario, String requirement) {
        Judged first = judged(requirement, playing.trial(scenario));
        return unexpected(first)
                ? both(first, repeating.trial(scenario, this::failed).orElse(null))
                : first;
    }

    private boolean unexpected(Judged one) {
        return one.outcome() == Outcome.FAILED && weighs(one);
    }

    private boolean failed(Scenario scenario) {
        return playing.played(scenario).stream()
                .flatMap(trial -> requirements(scenario).stream().map(requirement -> judged(requirement, trial)))
                .anyMatch(this::unexpected);
    }

    private Judged judged(String requirement, Trial trial) {
        return judged.computeIfAbsent(
                requirement + " in " + trial.scenario(), key -> judging.judge(requirement, trial));
    }

    /** Whether a verdict keeps the implementation from conforming. */
    public boolean weighs(Judged one) {
        return Answer.weighs(one, new KnownFailures(terms.known(), terms.today()), tolerant);
    }

    /** A verdict for the one who has to mend the implementation: what must hold, what was found, and where to look. */
    public String explain(Judged one) {
        Optional<Trial> trial = scenarios().stream()
                .filter(scenario -> scenario.name().equals(one.scenario()))
                .findFirst()
                .flatMap(playing::played);
        return Explanation.of(one, judging, trial);
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
    public synchronized Kept keep() {
        Map<String, Trial> trials = new HashMap<>();
        Map<String, Trial> again = new HashMap<>();
        List<Judged> first = new ArrayList<>();
        List<Judged> all = new ArrayList<>();
        for (Scenario scenario : scenarios()) {
            playing.played(scenario).ifPresent(trial -> trials.put(scenario.name(), trial));
            repeating.played(scenario).ifPresent(trial -> again.put(scenario.name(), trial));
            for (String requirement : requirements(scenario)) {
                Trial trial = trials.get(scenario.name());
                if (trial == null) {
                    all.add(judging.interrupted(requirement, scenario.name()));
                } else {
                    first.add(judged(requirement, trial));
                    all.add(both(judged(requirement, trial), again.get(scenario.name())));
                }
            }
        }
        all.addAll(judging.unplayed());
        Report report = Report.of(terms, all, repeating.said());
        folder.write(report);
        Evidence evidence =
                new Evidence(judging, terms, implementation.tool(), report, trials, again, List.copyOf(first));
        return new Kept(report, folder.write(evidence));
    }

    private Judged both(Judged first, @Nullable Trial again) {
        return again == null || !unexpected(first)
                ? first
                : judging.unstable(first, judging.judge(first.requirement(), again));
    }

    /** Leaves out what has not begun. */
    @Override
    public void close() {
        playing.close();
    }

    /**
     * How often it is looked twice.
     *
     * @param most scenarios that are played again at most; where more failed, none is
     * @param tolerated whether what then passes is let pass
     */
    public record Repeats(int most, boolean tolerated) {
        /** A few accidents, and no more time than they take. */
        public static final Repeats USUAL = new Repeats(5, false);
    }

    /**
     * What was written.
     *
     * @param evidence SHA-256 of the manifest of {@code evidence.zip}
     */
    public record Kept(Report report, String evidence) {}
}
