package dev.candor.rule;

import dev.candor.rule.Emits.Counts;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds events that come under more ids than there were events: of each number that was handed over one, of what no
 * number tells apart as many as were handed over. What the control sends anyway, without a fault, is no surplus.
 */
final class Surplus {
    private final Trial trial;
    private final Profile profile;
    private final int usual;

    Surplus(Trial trial, Profile profile) {
        this.trial = trial;
        this.profile = profile;
        this.usual = trial.control().map(control -> most(control, profile)).orElse(1);
    }

    /** The most that one number comes to in a trial without faults, at least 1. */
    private static int most(Trial control, Profile profile) {
        Map<String, List<String>> ids = new HashMap<>();
        Sighting.of(control, profile).stream()
                .filter(seen -> !seen.number().isEmpty())
                .forEach(seen -> add(ids, seen));
        return ids.values().stream().mapToInt(List::size).max().orElse(1);
    }

    /** What arrived under an id too many, in order. */
    List<Finding> ids(List<Sighting> sightings, String pointer) {
        Counts handed = handed();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        Map<String, Sighting> firsts = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Sighting seen : sightings) {
            String of = seen.kind() + " " + seen.number();
            Sighting first = firsts.computeIfAbsent(of, k -> seen);
            boolean another = add(ids, seen);
            int events = seen.number().isEmpty() ? handed.of(seen.kind()) : 1;
            if (another && events > 0 && ids.getOrDefault(of, List.of()).size() > events * usual) {
                String actual = "another one, although the event is that of run "
                        + first.run().index();
                findings.add(seen.finding(pointer, "the id that the event had before", actual));
            }
        }
        return findings;
    }

    private static boolean add(Map<String, List<String>> ids, Sighting seen) {
        List<String> known = ids.computeIfAbsent(seen.kind() + " " + seen.number(), k -> new ArrayList<>());
        return !known.contains(seen.name()) && known.add(seen.name());
    }

    private Counts handed() {
        Counts handed = new Counts();
        for (Run run : trial.runs()) {
            handed.add(Emits.handed(run, profile));
        }
        return handed;
    }
}
