package dev.candor.rule;

import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many events of one content a run sends anyway. Two that are sent for two things that happened cannot be told from an
 * event and its repeat, so what the control sends with an endpoint that answers counts as one attempt.
 *
 * @param most type of an event to the most of one content that one run of the control sent
 */
record Alike(Map<String, Integer> most) {
    static Alike of(Trial trial, Profile profile) {
        Map<String, Integer> most = new HashMap<>();
        for (Run run : trial.control().map(Trial::runs).orElse(List.of())) {
            Attempt.of(run, profile).stream()
                    .filter(attempt -> !attempt.alike().isEmpty())
                    .collect(Collectors.groupingBy(Attempt::event))
                    .values()
                    .forEach(same -> most.merge(same.get(0).alike(), same.size(), Math::max));
        }
        return new Alike(most);
    }

    /** At least 1. */
    int to(Attempt attempt) {
        return most.getOrDefault(attempt.alike(), 1);
    }
}
