package dev.candor.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays the scenarios of a plan, several at once, each after its control, long ones first: so all end early. */
public final class Playing implements AutoCloseable {
    private final Map<String, CompletableFuture<Trial>> trials = new HashMap<>();
    private final ExecutorService workers;

    /** A scenario that waits for a worker. */
    private record Waiting(boolean awaited, int steps, Runnable play) implements Comparable<Waiting>, Runnable {
        @Override
        public int compareTo(Waiting other) {
            int byAwaited = Boolean.compare(other.awaited, awaited);
            return byAwaited != 0 ? byAwaited : Integer.compare(other.steps, steps);
        }

        @Override
        public void run() {
            play.run();
        }
    }

    /**
     * Begins at once.
     *
     * @param scenarios each control before what it serves
     * @param jobs how many are played at once, at least 1
     * @param player plays one scenario against its control, which is null where it has none
     */
    public Playing(Collection<Scenario> scenarios, int jobs, BiFunction<Scenario, @Nullable Trial, Trial> player) {
        workers = new ThreadPoolExecutor(jobs, jobs, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "scenario");
            thread.setDaemon(true);
            return thread;
        });
        Set<String> controls = scenarios.stream()
                .map(Scenario::control)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Scenario scenario : scenarios) {
            boolean awaited = controls.contains(scenario.name());
            int steps = scenario.steps().size();
            trials.put(
                    scenario.name(),
                    begin(scenario, player, play -> workers.execute(new Waiting(awaited, steps, play))));
        }
    }

    private CompletableFuture<Trial> begin(
            Scenario scenario, BiFunction<Scenario, @Nullable Trial, Trial> player, Executor worker) {
        String control = scenario.control();
        if (control == null) {
            return CompletableFuture.supplyAsync(() -> player.apply(scenario, null), worker);
        }
        CompletableFuture<Trial> before = trials.get(control);
        if (before == null) {
            throw new IllegalArgumentException("scenario " + scenario.name()
                    + ": its control must be planned before it," + " but " + control + " is not in the plan");
        }
        return before.thenApplyAsync(trial -> player.apply(scenario, trial), worker);
    }

    /** The trial of a scenario; waits for it. Throws what the player threw. */
    public Trial trial(Scenario scenario) {
        CompletableFuture<Trial> trial = trials.get(scenario.name());
        if (trial == null) {
            throw new IllegalArgumentException("scenario " + scenario.name() + " is not in the plan");
        }
        try {
            return trial.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The trial of a scenario, if it is over and could be played. */
    public Optional<Trial> played(Scenario scenario) {
        CompletableFuture<Trial> trial = trials.get(scenario.name());
        return trial == null || !trial.isDone() || trial.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(trial.join());
    }

    /** Waits until all scenarios are over, played or not. */
    public void awaitAll() {
        trials.values().forEach(trial -> trial.handle((played, failure) -> "").join());
    }

    /** How many scenarios are over. */
    public long over() {
        return trials.values().stream().filter(CompletableFuture::isDone).count();
    }

    /** Leaves out what has not begun. */
    @Override
    public void close() {
        List<Runnable> left = workers.shutdownNow();
        if (!left.isEmpty()) {
            trials.values().forEach(trial -> trial.cancel(false));
        }
    }
}
