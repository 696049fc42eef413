package dev.candor.rule;

import dev.candor.trial.Handed;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the events that are handed over with consent granted arrive: what silence is measured by. */
record Speech(Set<String> types) {
    /** What a control shows; nothing where there is none. */
    static Speech of(Trial trial) {
        return new Speech(trial.control().map(Speech::heard).orElse(Set.of()));
    }

    private static Set<String> heard(Trial control) {
        Set<String> types = new HashSet<>();
        for (Run run : emits(control, Sending.ALLOWED)) {
            Set<String> handed = handed(run);
            control.runs().stream()
                    .filter(later -> later.index() >= run.index())
                    .flatMap(later -> later.events().stream())
                    .map(Event::type)
                    .filter(type -> type != null && handed.contains(type))
                    .forEach(types::add);
        }
        return types;
    }

    /** Whether something that this run handed over is known to arrive where consent is granted. */
    boolean speaksFor(Run run) {
        return handed(run).stream().anyMatch(types::contains);
    }

    /** What this run handed over and is known to arrive, but is not among these events. */
    List<String> missing(Run run, List<Event> arrived) {
        Set<String> there = arrived.stream()
                .map(Event::type)
                .flatMap(type -> Stream.ofNullable(type))
                .collect(Collectors.toSet());
        return handed(run).stream()
                .filter(type -> types.contains(type) && !there.contains(type))
                .sorted()
                .toList();
    }

    /** The runs under one kind of conditions that hand events over. */
    static List<Run> emits(Trial trial, Sending sending) {
        return emits(trial.runs(sending));
    }

    /** Those of some runs that hand events over. */
    static List<Run> emits(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.step().stimulus() == Stimulus.EMIT)
                .filter(run -> !run.step().events().isEmpty())
                .toList();
    }

    private static Set<String> handed(Run run) {
        return run.step().events().stream().map(Handed::name).collect(Collectors.toSet());
    }
}
