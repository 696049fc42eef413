package dev.candor.wire;

import dev.candor.spec.By;
import dev.candor.spec.EventType;
import dev.candor.spec.Field;
import dev.candor.spec.Of;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Redacted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds decoded requests and events against the schemas of a profile; all pointers are into the decoded body. */
public final class SchemaCheck {
    static final String UNDISCLOSED = "additionalProperties";

    private final Profile profile;
    private final boolean collected;

    /**
     * @param collected whether the collector has added its fields already, as in a disclosed example
     */
    public SchemaCheck(Profile profile, boolean collected) {
        this.profile = profile;
        this.collected = collected;
    }

    /** What is wrong around the events; nothing where the event is the whole body. */
    public List<Problem> request(Request request) {
        String schema = request.endpoint().schema();
        List<Problem> problems = schema == null ? List.of() : profile.schemas().validate(schema, request.body());
        List<Problem> all =
                new ArrayList<>(added(problems, Of.REQUEST, request.endpoint().events(), request.body()));
        Set<String> events = Set.copyOf(WireFormats.of(request.endpoint()).events(request.body()));
        NestedJson.in(request.body(), events).forEach((at, json) -> all.add(undisclosed(at, json)));
        return all;
    }

    /** What is wrong in one event; of one whose type is not listed, the fields that no event has. */
    public List<Problem> event(Event event) {
        return event.in(profile)
                .map(listed -> event(event, listed))
                .orElseGet(() -> new Disclosed(profile, event.endpoint())
                        .others(event.fields()).stream()
                                .map(at ->
                                        undisclosed(at, event.fields().at(at)).under(event.pointer()))
                                .toList());
    }

    /** What is wrong in an event that should be of a type, whatever it says it is. */
    public List<Problem> event(Event event, EventType type) {
        List<Problem> problems = profile.schemas().validate(type.schema(), event.fields());
        List<Problem> all = new ArrayList<>(added(problems, Of.EVENT, event.endpoint(), event.fields()));
        if (profile.isAt(null, event.endpoint())) {
            profile.repeats().forEach(repeat -> all.addAll(RepeatCheck.problems(repeat, event.fields())));
        }
        NestedJson.in(event.fields()).forEach((at, json) -> {
            // Declared as free text that may be anything once it is stripped: PRIVACY-04 judges it.
            if (!profile.errors().pointers().contains(at)) {
                all.add(undisclosed(at, json));
            }
        });
        return all.stream().map(problem -> problem.under(event.pointer())).toList();
    }

    // The schema lists what the collector adds; in a client's request it must not stand, and need not.
    private List<Problem> added(List<Problem> problems, Of of, String endpoint, JsonNode document) {
        Set<String> later = profile.fields().stream()
                .filter(field -> field.by() == By.COLLECTOR && field.of() == of)
                .filter(field -> profile.isAt(field.endpoint(), endpoint))
                .map(Field::pointer)
                .collect(Collectors.toSet());
        if (collected || later.isEmpty()) {
            return problems;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.removeIf(problem -> later.contains(problem.at()));
        later.stream()
                .filter(at -> !document.at(at).isMissingNode())
                .sorted()
                .forEach(at -> all.add(undisclosed(at, document.at(at))));
        return all;
    }

    private static Problem undisclosed(String at, JsonNode value) {
        return new Problem(at, UNDISCLOSED, "no field that is not declared", Redacted.of(value));
    }
}
