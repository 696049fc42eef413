package dev.candor.script;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.rule.Judged;
import dev.candor.rule.Judging;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Planner;
import dev.candor.trial.Playing;
import dev.candor.trial.Scenario;
import dev.candor.trial.TrialRunner;
import dev.candor.trial.Turns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays the whole plan with each of many puppets, in open worlds, and judges each as the kit does. */
final class Stage implements AutoCloseable {
    private static final long SEED = 1;

    /** Puppets that play at once, and runs of one puppet: nearly all of the time they wait for the wire to be quiet. */
    private static final int PUPPETS = 8;

    private static final int RUNS = 3;

    private final Specification specification = Specification.shipped();
    private final Map<String, Profile> profiles = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(PUPPETS);
    private final Map<Mutant, Future<Played>> played = new LinkedHashMap<>();

    Stage(List<Mutant> mutants) {
        mutants.forEach(mutant -> played.put(mutant, workers.submit(() -> play(mutant))));
    }

    /** Waits for it. */
    Played played(Mutant mutant) {
        try {
            return Objects.requireNonNull(played.get(mutant)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(mutant + " could not be played", e);
        }
    }

    List<Played> all() {
        return played.keySet().stream().map(this::played).toList();
    }

    /** With an endpoint of its own, since none gives a port to two runs. */
    private Played play(Mutant mutant) {
        try (CaptureEndpoint endpoint = CaptureEndpoint.start()) {
            return Played.of(mutant, verdicts(mutant, endpoint));
        }
    }

    private List<Judged> verdicts(Mutant mutant, CaptureEndpoint endpoint) {
        Profile profile = profiles.computeIfAbsent(mutant.profile(), specification::profile);
        ScriptedPuppet puppet = new ScriptedPuppet(mutant.id(), mutant.script());
        Judging judging = new Judging(specification, profile, Planner.plan(profile, puppet), id -> true);
        Turns turns = new Turns(RUNS);
        TrialRunner runner = new TrialRunner(endpoint, null, profile, puppet, SEED, turns, capture -> {});
        List<Judged> verdicts = new ArrayList<>();
        try (Playing playing = new Playing(judging.scenarios(), turns.scenarios(), runner::play)) {
            for (Scenario scenario : judging.scenarios()) {
                for (String requirement : judging.requirements(scenario)) {
                    verdicts.add(judging.judge(requirement, playing.trial(scenario)));
                }
            }
        }
        verdicts.addAll(judging.unplayed());
        return verdicts;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
