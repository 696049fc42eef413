package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Profile;
import dev.candor.wire.Residue;
import dev.candor.wire.Trait;
import dev.candor.wire.Trait.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What changes in the traffic of runs with their facts or variables, and not by itself. */
public final class Differences {
    /** How often what changes has to be seen on both sides, so that a coin that is tossed hardly ever looks like it. */
    private static final int USUAL = 4;

    private static final int OTHER = 3;

    /** What varies anywhere by itself may vary everywhere: the order of a map, for instance. */
    private static final Set<Kind> LOOSE = Set.of(Kind.KEYS, Kind.HEADERS, Kind.ORDER);

    private record Conditions(Map<String, String> facts, Map<String, String> environment) {}

    private record Seen(Run run, Residue residue) {}

    private final List<List<Seen>> groups;
    private final Set<Trait> varying = new HashSet<>();
    private final Set<Kind> loose = new HashSet<>();

    private Differences(List<List<Seen>> groups) {
        this.groups = groups;
        for (List<Seen> group : groups) {
            for (Seen one : group) {
                for (Trait trait : traits(group.get(0), one)) {
                    if (!alike(trait, group.get(0), one)) {
                        varying.add(trait);
                    }
                }
            }
        }
        varying.stream().map(Trait::kind).filter(LOOSE::contains).forEach(loose::add);
        if (loose.contains(Kind.KEYS)) {
            loose.add(Kind.FORM);
        }
    }

    /** The differences between the conditions of the first run and all others; runs in which nothing is to be sent aside. */
    public static List<Difference> of(List<Run> runs, Profile profile) {
        Map<Conditions, List<Seen>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            if (run.step().stimulus() == Stimulus.EMIT
                    && run.step().sending() == Sending.ALLOWED
                    && run.step().answer().equals(Answer.ACCEPT)) {
                Residue residue = Residue.of(run.decoded(), run.exchanges(), profile);
                groups.computeIfAbsent(new Conditions(run.facts(), run.step().environment()), k -> new ArrayList<>())
                        .add(new Seen(run, residue));
            }
        }
        return new Differences(List.copyOf(groups.values())).all();
    }

    private List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        for (List<Seen> group : groups.subList(Math.min(1, groups.size()), groups.size())) {
            all.addAll(between(groups.get(0), group));
        }
        return all;
    }

    private List<Difference> between(List<Seen> usual, List<Seen> others) {
        Seen one = usual.get(0);
        Seen other = others.get(0);
        boolean sure = usual.size() >= USUAL && others.size() >= OTHER;
        List<Trait> unlike = traits(one, other).stream()
                .filter(trait -> !varying.contains(trait) && !loose.contains(trait.kind()))
                .filter(trait -> trait.request().isEmpty() || inBoth(trait.request(), one, other))
                .filter(trait -> !alike(trait, one, other))
                .toList();
        return unlike.stream()
                .filter(trait -> trait.kind() != Kind.FORM || !explained(trait, unlike))
                .map(trait -> new Difference(
                        trait, one.run, other.run, other.residue.exchanges().get(trait.request()), sure))
                .toList();
    }

    /** Another value or key makes other bytes. */
    private boolean explained(Trait form, List<Trait> unlike) {
        return Stream.concat(unlike.stream(), varying.stream())
                .anyMatch(trait -> trait.kind() != Kind.FORM
                        && trait.request().equals(form.request())
                        && (trait.kind() == Kind.VALUE || trait.kind() == Kind.KEYS));
    }

    private static boolean inBoth(String request, Seen one, Seen other) {
        return one.residue.exchanges().containsKey(request)
                && other.residue.exchanges().containsKey(request);
    }

    private static Set<Trait> traits(Seen one, Seen other) {
        Set<Trait> traits = new LinkedHashSet<>(one.residue.traits().keySet());
        traits.addAll(other.residue.traits().keySet());
        return traits;
    }

    private static boolean alike(Trait trait, Seen one, Seen other) {
        return Objects.equals(
                one.residue.traits().get(trait), other.residue.traits().get(trait));
    }
}
