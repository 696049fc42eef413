package dev.candor.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Plays the scenarios of a plan, several at once, each after its control. */
public final class Playing implements AutoCloseable {
    private final Map<String, CompletableFuture<Trial>> trials = new HashMap<>();
    private final ExecutorService workers;

    /**
     * Begins at once.
     *
     * @param scenarios each control before what it serves
     * @param jobs how many are played at once, at least 1
     * @param player plays one scenario against its control, which is null where it has none
     */
    public Playing(Collection<Scenario> scenarios, int jobs, BiFunction<Scenario, @Nullable Trial, Trial> player) {
        workers = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "scenario");
            thread.setDaemon(true);
            return thread;
        });
        for (Scenario scenario : scenarios) {
            trials.put(scenario.name(), begin(scenario, player));
        }
    }

    private CompletableFuture<Trial> begin(Scenario scenario, BiFunction<Scenario, @Nullable Trial, Trial> player) {
        String control = scenario.control();
        if (control == null) {
            return CompletableFuture.supplyAsync(() -> player.apply(scenario, null), workers);
        }
        CompletableFuture<Trial> before = trials.get(control);
        if (before == null) {
            throw new IllegalArgumentException("scenario " + scenario.name()
                    + ": its control must be planned before it," + " but " + control + " is not in the plan");
        }
        return before.thenApplyAsync(trial -> player.apply(scenario, trial), workers);
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
