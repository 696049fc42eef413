package dev.candor.rule;

import dev.candor.spec.Consent;
import dev.candor.spec.Consent.State;
import dev.candor.spec.Profile;
import dev.candor.spec.Switch;
import dev.candor.spec.Switch.Effect;
import dev.candor.spec.Values;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Step;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which states of consent hold in a run, told from what happened in its world before. */
final class States {
    private final Profile profile;
    private final boolean optIn;
    private @Nullable State stored;
    private boolean chosen;

    private States(Profile profile) {
        this.profile = profile;
        this.optIn = profile.consent().byDefault() == State.DENIED;
    }

    /** For each run of a trial its states; none where the run speaks for itself or nothing tells. */
    static List<Set<State>> of(Trial trial, Profile profile) {
        States states = new States(profile);
        List<Set<State>> all = new ArrayList<>();
        trial.runs().forEach(run -> all.add(states.next(run.step())));
        return all;
    }

    /** Consent commands speak for themselves, and debug prints on purpose. */
    static boolean speaksForItself(Run run) {
        return speaksForItself(run.step());
    }

    private static boolean speaksForItself(Step step) {
        return step.sending() == Sending.OPEN
                || step.sending() == Sending.DEBUG
                || step.stimulus() != Stimulus.EMIT && step.stimulus() != Stimulus.IDLE;
    }

    /** The runs, none of them with consent granted, in which one thing denies and another grants, or seems to. */
    static List<Run> contested(Trial trial, Profile profile) {
        States states = new States(profile);
        List<Run> contested = new ArrayList<>();
        for (Run run : trial.runs()) {
            states.arrange(run.step());
            if (states.isContested(run.step())) {
                contested.add(run);
            }
            states.choose(run.step());
        }
        return contested;
    }

    private boolean isContested(Step step) {
        List<Switched> set = Switched.of(step, profile);
        return (step.sending() == Sending.DENIED || step.sending() == Sending.OPEN)
                && (step.stimulus() == Stimulus.EMIT || step.stimulus() == Stimulus.IDLE)
                && (stored == State.DENIED || set.stream().anyMatch(one -> one.effect() == Effect.DENIES))
                && (stored == State.GRANTED || set.stream().anyMatch(Switched::permits) || isNoDenial(step));
    }

    /** Whether DO_NOT_TRACK says that it denies nothing; a profile that names the variable says itself what it does. */
    private boolean isNoDenial(Step step) {
        return profile.consent().switches().stream().noneMatch(Switch::isDoNotTrack)
                && Values.NO_DENIAL.equals(step.environment().get(Switch.DO_NOT_TRACK.name()));
    }

    private Set<State> next(Step step) {
        arrange(step);
        Set<State> holding = speaksForItself(step) ? Set.of() : holding(step);
        choose(step);
        return holding;
    }

    private void arrange(Step step) {
        step.removes().forEach(this::removed);
        if (!step.files().isEmpty()) {
            arranged(step.files());
        }
    }

    private void choose(Step step) {
        if (step.stimulus() == Stimulus.GRANT || step.stimulus() == Stimulus.DENY) {
            chosen = true;
            stored = step.stimulus() == Stimulus.GRANT ? State.GRANTED : State.DENIED;
        }
    }

    private Set<State> holding(Step step) {
        if (step.sending() == Sending.ALLOWED) {
            return chosen || optIn ? Set.of(State.GRANTED) : Set.of(State.GRANTED, State.UNSET);
        }
        if (denies(step) || stored == State.DENIED) {
            return Set.of(State.DENIED);
        }
        if (stored == State.INCOMPLETE || stored == State.DAMAGED) {
            return Set.of(stored);
        }
        if (optIn) {
            return chosen ? Set.of() : Set.of(State.UNSET);
        }
        // Where the default grants, only a denial keeps a run from sending, whatever its means.
        return Set.of(State.DENIED);
    }

    private void removed(String file) {
        if (profile.consent().switches().stream().anyMatch(decides -> file.equals(decides.file()))) {
            stored = null;
            chosen = false;
        }
    }

    /** Files that a step writes are a choice, unless a value that decides nothing stands in them. */
    private void arranged(Map<String, JsonNode> files) {
        Optional<Effect> effect =
                Switched.inFiles(files, profile).stream().map(Switched::effect).findFirst();
        chosen = effect.filter(Effect.NONE::equals).isEmpty();
        stored = profile.consent().states().entrySet().stream()
                .filter(state -> isArranged(state.getValue(), files))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(effect.filter(Effect.DENIES::equals).isPresent() ? State.DENIED : null);
    }

    private static boolean isArranged(Consent.Arrangement state, Map<String, JsonNode> files) {
        return !state.files().isEmpty()
                && files.keySet().equals(state.files().keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Switched.filled(
                                        Switched.text(state.files().get(file.getKey())))
                                .matcher(Switched.text(file.getValue()))
                                .matches());
    }

    private boolean denies(Step step) {
        return Switched.of(step, profile).stream().anyMatch(set -> set.effect() == Effect.DENIES);
    }
}
