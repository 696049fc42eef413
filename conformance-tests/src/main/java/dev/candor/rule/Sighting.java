package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Identifier;
import dev.candor.spec.Of;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An event as one request brought it.
 *
 * @param kind its type, and its endpoint where there are several
 * @param number the number that was handed over with it, which no retry hides; empty where none tells it from others
 * @param id its declared id; empty where it has none
 */
record Sighting(Run run, Event event, String kind, String number, String id) {
    private static final int OK = 200;
    private static final int OTHER = 300;

    /** All of a trial, in order of arrival; what the profile does not list is SHAPE-05's. */
    static List<Sighting> of(Trial trial, Profile profile) {
        Set<Due> handed = trial.runs().stream()
                .flatMap(run -> Due.of(run, profile).stream())
                .collect(Collectors.toSet());
        return trial.runs().stream()
                .flatMap(run -> run.events().stream()
                        .flatMap(event -> Stream.ofNullable(event.type())
                                .map(type ->
                                        of(run, event, Emits.name(type, event.endpoint(), profile), handed, profile))))
                .toList();
    }

    private static Sighting of(Run run, Event event, String kind, Set<Due> handed, Profile profile) {
        String number = Due.number(new Origin(profile).numbers(event));
        String id =
                declared(event, profile).map(declared -> id(event, declared)).orElse("");
        // A number that nobody handed over tells nothing; SHAPE-08 judges it.
        return new Sighting(run, event, kind, handed.contains(new Due(kind, number)) ? number : "", id);
    }

    /** The identifier that tells events apart at the event's endpoint, where one is declared. */
    static Optional<Identifier> declared(Event event, Profile profile) {
        return profile.identifiers().stream()
                .filter(Sighting::tellsEvents)
                .filter(identifier -> event.endpoint().equals(identifier.endpoint()))
                .findFirst();
    }

    static boolean tellsEvents(Identifier identifier) {
        return identifier.scope() == Identifier.Scope.EVENT && identifier.of() == Of.EVENT;
    }

    private static String id(Event event, Identifier identifier) {
        JsonNode id = event.fields().at(identifier.pointer());
        return id.isValueNode() && !id.isNull() ? id.asString("").strip() : "";
    }

    /** Whether the endpoint took it; what it answered with an error, or not at all, did not arrive. */
    boolean taken() {
        Integer status = exchange().status();
        return status != null && status >= OK && status < OTHER;
    }

    /** What tells it from other arrivals: its endpoint and id, or, without an id, its place alone. */
    String name() {
        String place = run.index() + " " + event.exchange() + event.pointer();
        return event.endpoint() + " " + (id.isEmpty() ? place : id);
    }

    private Exchange exchange() {
        return run.exchanges().get(event.exchange());
    }

    Finding finding(String field, String expected, String actual) {
        return Finding.at(run, event.exchange(), event.at(field), expected, actual);
    }
}
