package dev.candor.trial;

import dev.candor.capture.Answer;
import dev.candor.spec.Profile;
import dev.candor.wire.Residue;
import dev.candor.wire.Residue.Place;
import dev.candor.wire.Trait;
import dev.candor.wire.Trait.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private record Seen(Run run, Residue residue) {
        boolean bears(Trait trait) {
            return trait.of().isEmpty() || residue.places().containsKey(trait.of());
        }

        /** Whether both are of the same request. */
        boolean together(Trait one, Trait other) {
            Place here = residue.places().get(one.of());
            Place there = residue.places().get(other.of());
            return here != null && there != null && here.exchange() == there.exchange();
        }
    }

    private final List<List<Seen>> groups;
    private final Set<Trait> varying = new HashSet<>();
    private final Set<Kind> loose = new HashSet<>();

    private Differences(List<List<Seen>> groups) {
        this.groups = groups;
        for (List<Seen> group : groups) {
            traits(group).stream()
                    .filter(trait -> values(trait, group).distinct().count() > 1)
                    .forEach(varying::add);
        }
        varying.stream().map(Trait::kind).filter(LOOSE::contains).forEach(loose::add);
        if (loose.contains(Kind.KEYS)) {
            loose.add(Kind.FORM);
        }
    }

    /** The differences between the conditions of the first run and all others; runs in which nothing is to be sent aside. */
    public static Differences of(List<Run> runs, Profile profile) {
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
        return new Differences(List.copyOf(groups.values()));
    }

    /** How many things vary by themselves, so that they say nothing. */
    public int varying() {
        return varying.size();
    }

    /** In the order of the runs. */
    public List<Difference> all() {
        List<Difference> all = new ArrayList<>();
        for (List<Seen> group : groups.subList(Math.min(1, groups.size()), groups.size())) {
            all.addAll(between(groups.get(0), group));
        }
        return all;
    }

    private List<Difference> between(List<Seen> usual, List<Seen> others) {
        List<Trait> unlike = Stream.concat(traits(usual).stream(), traits(others).stream())
                .distinct()
                .filter(trait -> !varying.contains(trait) && !loose.contains(trait.kind()))
                .filter(trait -> unlike(trait, usual, others))
                .toList();
        return unlike.stream()
                .filter(trait -> !explained(trait, usual, unlike))
                .map(trait -> difference(trait, bearing(trait, usual), bearing(trait, others)))
                .toList();
    }

    private static Difference difference(Trait trait, List<Seen> usual, List<Seen> others) {
        Seen other = others.get(0);
        boolean sure = usual.size() >= USUAL && others.size() >= OTHER;
        return new Difference(
                trait, usual.get(0).run, other.run, other.residue.places().get(trait.of()), sure);
    }

    private static boolean unlike(Trait trait, List<Seen> usual, List<Seen> others) {
        return !bearing(trait, usual).isEmpty()
                && !bearing(trait, others).isEmpty()
                && values(trait, Stream.concat(usual.stream(), others.stream()).toList())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Another value or key makes other bytes, and another event another request. */
    private boolean explained(Trait trait, List<Seen> usual, List<Trait> unlike) {
        return switch (trait.kind()) {
            case FORM ->
                Stream.concat(unlike.stream(), varying.stream())
                        .anyMatch(other -> (other.kind() == Kind.VALUE || other.kind() == Kind.KEYS)
                                && bearing(trait, usual).get(0).together(trait, other));
            case EVENTS -> unlike.stream().anyMatch(other -> other.kind() == Kind.REQUESTS);
            default -> false;
        };
    }

    private static Set<Trait> traits(List<Seen> runs) {
        Set<Trait> traits = new LinkedHashSet<>();
        runs.forEach(one -> traits.addAll(one.residue.traits().keySet()));
        return traits;
    }

    /** The runs that have the request or event that the trait is of: the others do not tell of it. */
    private static List<Seen> bearing(Trait trait, List<Seen> runs) {
        return runs.stream().filter(one -> one.bears(trait)).toList();
    }

    private static Stream<Optional<String>> values(Trait trait, List<Seen> runs) {
        return bearing(trait, runs).stream()
                .map(one -> Optional.ofNullable(one.residue.traits().get(trait)));
    }
}
