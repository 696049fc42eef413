package dev.candor.report;

import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.trial.Playing;
import dev.candor.trial.Scenario;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One implementation under one profile, from the first scenario to the report. Safe to ask for a report at any time. */
public final class Examination {
    private final Judging judging;
    private final Playing playing;
    private final Report.Terms terms;
    private final List<Judged> judged = Collections.synchronizedList(new ArrayList<>());
    private @Nullable RuntimeException fault;

    /** The scenarios have begun to be played already. */
    public Examination(Judging judging, Playing playing, Report.Terms terms) {
        this.judging = judging;
        this.playing = playing;
        this.terms = terms;
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
        if (fault != null) {
            throw fault;
        }
        try {
            Trial trial = playing.trial(scenario);
            Judged one = judging.judge(requirement, trial);
            judged.add(one);
            return one;
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    /** Whether a verdict keeps the implementation from conforming. */
    public boolean weighs(Judged one) {
        return Answer.weighs(one, new KnownFailures(terms.known(), terms.today()));
    }

    /** What kept a scenario from being played or judged: no verdict on the implementation. */
    public Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }

    /** The report on what has been judged so far; what has not been is untested, and says so. */
    public Report report() {
        List<Judged> all = new ArrayList<>(List.copyOf(judged));
        Set<String> done = new HashSet<>();
        all.forEach(one -> done.add(one.requirement() + " " + one.scenario()));
        for (Scenario scenario : scenarios()) {
            for (String requirement : requirements(scenario)) {
                if (!done.contains(requirement + " " + scenario.name())) {
                    all.add(judging.interrupted(requirement, scenario.name()));
                }
            }
        }
        all.addAll(judging.unplayed());
        return Report.of(terms, all);
    }
}
