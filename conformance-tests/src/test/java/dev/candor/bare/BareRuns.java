package dev.candor.bare;

import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Listener;
import dev.candor.rule.Judging;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Carried;
import dev.candor.trial.Implementation;
import dev.candor.trial.ImplementationFile;
import dev.candor.trial.Plan;
import dev.candor.trial.Planner;
import dev.candor.trial.Scenario;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialRunner;
import dev.candor.trial.Turns;
import dev.candor.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays the runs of a plan one after the other, in no sealed world, and times nothing but the implementation's own
 * processes, each from its start to its end: the same command lines with the same input and the same answers.
 */
public final class BareRuns {
    private static final long SEED = 1;

    private BareRuns() {}

    /** Arguments: the folder of candor.json, a profile's id, {@code all} or {@code must}: only what the profile promises. */
    public static void main(String[] arguments) {
        Specification specification = Specification.shipped();
        ImplementationFile file = ImplementationFile.read(Path.of(arguments[0]), specification);
        Profile profile = file.profile(arguments[1]);
        boolean all = arguments[2].equals("all");
        Timed timed = new Timed(file.implementation(profile));
        Plan plan = Planner.plan(profile, timed);
        Judging judging = new Judging(
                specification, profile, plan, id -> all || profile.promise(id).isPresent());
        try (CaptureEndpoint endpoint = CaptureEndpoint.start()) {
            TrialRunner runner = new TrialRunner(endpoint, null, profile, timed, SEED, new Turns(1), capture -> {});
            Map<String, Trial> trials = new HashMap<>();
            for (Scenario scenario : judging.scenarios()) {
                String control = scenario.control();
                trials.put(scenario.name(), runner.play(scenario, control == null ? null : trials.get(control)));
            }
        }
        long millis = timed.took.stream().mapToLong(Duration::toMillis).sum();
        System.out.printf("%d %d%n", timed.took.size(), millis);
    }

    /** The same implementation, its processes timed. */
    private record Timed(Implementation implementation, List<Duration> took) implements Implementation {
        Timed(Implementation implementation) {
            this(implementation, new ArrayList<>());
        }

        @Override
        public Carried carry(Step step, World world, Listener listener, Runnable ended) {
            Carried carried = implementation.carry(step, world, listener, ended);
            took.add(carried.exit().took());
            return carried;
        }

        @Override
        public String name() {
            return implementation.name();
        }

        @Override
        public String version() {
            return implementation.version();
        }

        @Override
        public String tool() {
            return implementation.tool();
        }

        @Override
        public boolean jvm() {
            return implementation.jvm();
        }

        @Override
        public Optional<String> unsupported(Stimulus stimulus, @Nullable String event) {
            return implementation.unsupported(stimulus, event);
        }
    }
}
