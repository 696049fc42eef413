package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.capture.Capture;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Listener;
import dev.candor.spec.Profile;
import dev.candor.wire.WireFormats;
import dev.candor.world.Facts;
import dev.candor.world.Planted;
import dev.candor.world.SealedWorlds;
import dev.candor.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plays scenarios: each in a fresh world, step by step, each step against a listener of its own. */
public final class TrialRunner {
    /** How long the wire may take to become quiet beyond the quiet itself; all who could send are gone by then. */
    private static final Duration UNQUIET = Duration.ofSeconds(10);

    private final CaptureEndpoint endpoint;
    private final @Nullable SealedWorlds sealed;
    private final Profile profile;
    private final Implementation implementation;
    private final long seed;
    private final Consumer<Capture> keeper;
    private final Patience patience = new Patience();
    private final Turns turns;
    private final Set<Listener> underway = ConcurrentHashMap.newKeySet();

    /**
     * @param sealed where worlds are to be sealed, which then has to be true of the endpoint as well; null: they are open
     * @param seed from which the planted facts are made
     * @param turns which runs may be made at once
     * @param keeper is given what each run captured, once it is sure that nothing more comes
     */
    public TrialRunner(
            CaptureEndpoint endpoint,
            @Nullable SealedWorlds sealed,
            Profile profile,
            Implementation implementation,
            long seed,
            Turns turns,
            Consumer<Capture> keeper) {
        this.endpoint = endpoint;
        this.sealed = sealed;
        this.profile = profile;
        this.implementation = implementation;
        this.seed = seed;
        this.turns = turns;
        this.keeper = keeper;
    }

    /** Hands over what was captured by runs whose scenario is not over, because the kit is being stopped. */
    public void breakOff() {
        underway.forEach(this::keep);
    }

    private void keep(Listener listener) {
        if (underway.remove(listener)) {
            keeper.accept(listener.capture());
        }
    }

    /**
     * Plays one scenario; may be called by several threads at once.
     *
     * @param control the trial of its control, where it has one
     * @throws SetUpException where the implementation cannot be run as it is described
     */
    public Trial play(Scenario scenario, @Nullable Trial control) {
        Duration quiet = Quiet.after(control, profile);
        List<Listener> listeners = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        if (scenario.steps().isEmpty()) {
            return new Trial(scenario.name(), Facts.of(seed, List.of()), runs, control, proof());
        }
        try (World world = World.open(scenario.facts().apply(Planted.facts(seed)), implementation.tool(), sealed)) {
            Facts first = world.facts();
            for (Step planned : scenario.steps()) {
                Step template =
                        scenario.course().apply(planned, List.copyOf(runs)).orElse(null);
                if (template == null || !playable(template)) {
                    continue;
                }
                world.change(new Filling(world.places(), implementation.tool()).facts(template));
                Listener listener = endpoint.open(template.answer(), world.addresses());
                listeners.add(listener);
                underway.add(listener);
                Step step = prepared(template, world);
                Run run = run(runs.size(), step, scenario.alone(template, runs), world, listener, quiet)
                        .with(world.facts().unlike(first));
                runs.add(run);
                if (!patience.survives(run) || scenario.enough().test(List.copyOf(runs))) {
                    break;
                }
            }
            List<Run> all = takenAgain(runs, listeners);
            return new Trial(scenario.name(), first, all, control, proof());
        } finally {
            listeners.forEach(this::keep);
            listeners.forEach(Listener::close);
        }
    }

    private Proof proof() {
        return sealed == null ? Proof.OPEN : Proof.SEALED;
    }

    /** In an open world the names are not the kit's. */
    private boolean playable(Step step) {
        return sealed != null || !(step.answer() instanceof Answer.Unknown);
    }

    private Step prepared(Step template, World world) {
        Step step = new Filling(world.places(), implementation.tool()).of(template);
        world.remove(step.removes());
        world.write(step.files());
        return step;
    }

    private Run run(int index, Step prepared, boolean timed, World world, Listener listener, Duration quiet) {
        Runnable ended = turns.take(timed);
        try {
            Step step = patience.of(prepared);
            Instant began = Instant.now();
            listener.begin();
            Carried carried = implementation.carry(step, world, listener, ended);
            ended.run();
            awaitQuiet(listener, quiet);
            Capture capture = listener.capture();
            return new Run(
                    index,
                    step,
                    began,
                    Instant.now(),
                    capture,
                    WireFormats.decode(profile, capture.exchanges()),
                    carried.exit(),
                    carried.printed(),
                    Map.of(),
                    world.files());
        } finally {
            ended.run();
        }
    }

    private static void awaitQuiet(Listener listener, Duration quiet) {
        try {
            listener.awaitQuiet(quiet, quiet.plus(UNQUIET));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while a run was going on", e);
        }
    }

    /** What arrived at a run's listener during a later run belongs to the earlier one. */
    private List<Run> takenAgain(List<Run> runs, List<Listener> listeners) {
        List<Run> all = new ArrayList<>();
        for (Run run : runs) {
            Capture capture = listeners.get(run.index()).capture();
            all.add(run.with(capture, WireFormats.decode(profile, capture.exchanges())));
        }
        return List.copyOf(all);
    }
}
