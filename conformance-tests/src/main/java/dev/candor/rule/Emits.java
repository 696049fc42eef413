package dev.candor.rule;

import dev.candor.capture.Answer;
import dev.candor.spec.Endpoint;
import dev.candor.spec.EventType;
import dev.candor.spec.EventType.Attribute;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Sending;
import dev.candor.trial.Stimulus;
import dev.candor.trial.Trial;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The runs in which what is handed over must arrive: consent granted, an endpoint that takes everything at once. */
final class Emits {
    private Emits() {}

    static List<Run> of(Trial trial) {
        return Speech.emits(trial, Sending.ALLOWED).stream()
                .filter(Emits::answered)
                .toList();
    }

    /** Those before the first fault: after one a client may hold back, and bring what it held back later. */
    static List<Run> undisturbed(Trial trial) {
        return of(trial).stream().filter(run -> !faultBefore(trial, run)).toList();
    }

    static boolean faultBefore(Trial trial, Run run) {
        return trial.runs().stream().limit(run.index()).anyMatch(earlier -> !answered(earlier));
    }

    static boolean answered(Run run) {
        return run.step().answer().equals(Answer.ACCEPT);
    }

    static boolean idle(Run run) {
        return run.step().stimulus() == Stimulus.IDLE;
    }

    /** What an event of a type at one endpoint is called where events are counted. */
    static String name(String type, String endpoint, Profile profile) {
        boolean several =
                profile.endpoints().stream().map(Endpoint::events).distinct().count() > 1;
        return several ? type + " at " + endpoint : type;
    }

    /** The same of what was handed over, or comes by itself: one name for each endpoint at which it must arrive. */
    static Stream<String> names(String type, Profile profile) {
        return profile.event(type).stream()
                .flatMap(known -> profile.endpoints(known).stream())
                .map(endpoint -> name(type, endpoint, profile));
    }

    /** How many events of each type a run was handed. */
    static Counts handed(Run run, Profile profile) {
        return Counts.of(run.step().events().stream().flatMap(handed -> names(handed.name(), profile)));
    }

    /**
     * How many events of each type must come of a run. Where a value decides how an event is called, one for which no name
     * is declared is handed over only to look for leaks.
     */
    static Counts due(Run run, Profile profile) {
        return Counts.of(run.step().events().stream()
                .filter(handed -> profile.event(handed.name())
                        .filter(type -> handed.attributes().entrySet().stream()
                                .allMatch(value -> named(type, value.getKey(), value.getValue())))
                        .isPresent())
                .flatMap(handed -> names(handed.name(), profile)));
    }

    private static boolean named(EventType type, String attribute, JsonNode value) {
        Attribute declared = type.attributes().get(attribute);
        return declared == null
                || type.when() == null
                || declared.sent().stream()
                        .filter(sent -> !sent.map().isEmpty()
                                && sent.pointer().equals(type.when().pointer()))
                        .allMatch(sent -> sent.map().containsKey(value.asString("")));
    }

    /** How many events of each listed type a run brought. */
    static Counts arrived(Run run, Profile profile) {
        return Counts.of(run.events().stream()
                .flatMap(event -> Stream.ofNullable(event.type()).map(type -> name(type, event.endpoint(), profile))));
    }

    /** How many of each, by the id of the event; changed in place. */
    static final class Counts {
        private final TreeMap<String, Integer> counts = new TreeMap<>();

        static Counts of(Stream<String> types) {
            Counts counts = new Counts();
            types.forEach(type -> counts.add(type, 1));
            return counts;
        }

        int of(String type) {
            return counts.getOrDefault(type, 0);
        }

        void add(String type, int more) {
            counts.merge(type, more, Integer::sum);
        }

        void add(Counts other) {
            other.counts.forEach(this::add);
        }

        List<String> types() {
            return List.copyOf(counts.keySet());
        }
    }
}
