package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By which means each run of a trial is denied, where it is by one alone. */
final class Means {
    private final Map<Integer, Switched> switched = new HashMap<>();
    private final List<Run> commanded = new ArrayList<>();
    private final List<Run> ordered = new ArrayList<>();

    Means(Trial trial, Profile profile) {
        List<Switched> stored = List.of();
        boolean denied = false;
        for (Run run : trial.runs()) {
            Step step = run.step();
            if (!step.files().isEmpty() || !step.removes().isEmpty()) {
                stored = Switched.inFiles(step.files(), profile);
            }
            boolean asked = step.sending() == Sending.DENIED || step.sending() == Sending.OPEN;
            if (asked && (step.stimulus() == Stimulus.EMIT || step.stimulus() == Stimulus.IDLE)) {
                add(run, Switched.of(step, profile), stored, denied);
            }
            denied = step.stimulus() == Stimulus.DENY || denied && step.stimulus() != Stimulus.GRANT;
        }
    }

    private void add(Run run, List<Switched> set, List<Switched> stored, boolean denied) {
        List<Switched> all = new ArrayList<>(set.isEmpty() ? stored : set);
        if (all.size() == 1 && !denied) {
            switched.put(run.index(), all.get(0));
            ordered.add(run);
        } else if (all.isEmpty() && denied && run.step().sending() == Sending.DENIED) {
            commanded.add(run);
            ordered.add(run);
        }
    }

    /** Whether any run is denied by a means that a notice could name. */
    boolean any() {
        return !ordered.isEmpty();
    }

    /** The runs that are denied by one of these, as it was named. */
    List<Run> used(List<Named> named) {
        boolean command = named.stream().anyMatch(means -> means.decides() == null);
        return ordered.stream()
                .filter(run -> command && commanded.contains(run)
                        || switched.containsKey(run.index())
                                && named.stream().anyMatch(means -> means.isUsed(switched.get(run.index()))))
                .toList();
    }
}
