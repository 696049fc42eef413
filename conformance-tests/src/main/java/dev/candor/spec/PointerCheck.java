package dev.candor.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether every pointer of a profile leads to a place that its schemas have. */
final class PointerCheck {
    private final Profile profile;
    private final Map<String, SchemaPointers> events;
    private final Map<String, SchemaPointers> requests;
    private final List<Problem> problems = new ArrayList<>();

    PointerCheck(Profile profile, Map<String, SchemaPointers> events, Map<String, SchemaPointers> requests) {
        this.profile = profile;
        this.events = events;
        this.requests = requests;
    }

    List<Problem> problems() {
        for (int i = 0; i < profile.fields().size(); i++) {
            Field field = profile.fields().get(i);
            anywhere("/fields/" + i + "/pointer", field.pointer(), field.of());
        }
        for (int i = 0; i < profile.times().size(); i++) {
            TimeField time = profile.times().get(i);
            anywhere("/times/" + i + "/pointer", time.pointer(), time.of());
        }
        for (int i = 0; i < profile.identifiers().size(); i++) {
            Identifier identifier = profile.identifiers().get(i);
            anywhere("/identifiers/" + i + "/pointer", identifier.pointer(), identifier.of());
        }
        anywhere("/errors/pointers/", profile.errors().pointers());
        Debug debug = profile.debug();
        anywhere("/debug/shows/", debug == null ? List.of() : debug.shows());
        variable();
        types();
        allowlists();
        return problems;
    }

    private void anywhere(String at, List<String> pointers) {
        for (int i = 0; i < pointers.size(); i++) {
            anywhere(at + i, pointers.get(i), Of.EVENT);
        }
    }

    private void anywhere(String at, String pointer, Of of) {
        found(at, pointer, (of == Of.EVENT ? events : requests).values());
    }

    // What varies may stand in an event or around it.
    private void variable() {
        for (int i = 0; i < profile.variable().size(); i++) {
            String pointer = profile.variable().get(i);
            if (requests.values().stream().noneMatch(request -> request.has(pointer))) {
                anywhere("/variable/" + i, pointer, Of.EVENT);
            }
        }
    }

    private void types() {
        for (int i = 0; i < profile.events().size(); i++) {
            EventType type = profile.events().get(i);
            String at = "/events/" + i;
            one(at + "/when/pointer", type.when().pointer(), type.id());
            type.attributes().forEach((name, attribute) -> {
                EventType.Sent sent = attribute.sent();
                if (sent != null) {
                    one(at + "/attributes" + Pointers.step(name) + "/sent/pointer", sent.pointer(), type.id());
                }
            });
        }
    }

    private void allowlists() {
        for (int i = 0; i < profile.allowlists().size(); i++) {
            AllowList list = profile.allowlists().get(i);
            String at = "/allowlists/" + i;
            one(at + "/pointer", list.pointer(), list.event());
            boolean handed = profile.event(list.event())
                    .filter(type -> type.attributes().containsKey(list.attribute()))
                    .isPresent();
            if (!handed) {
                problems.add(new Problem(
                        at + "/attribute", "profile", "an attribute of the event " + list.event(), list.attribute()));
            }
        }
    }

    private void one(String at, String pointer, String event) {
        SchemaPointers schema = events.get(event);
        found(at, pointer, listOf(schema));
    }

    private static List<SchemaPointers> listOf(@Nullable SchemaPointers schema) {
        return schema == null ? List.of() : List.of(schema);
    }

    private void found(String at, String pointer, Collection<SchemaPointers> schemas) {
        if (schemas.stream().noneMatch(schema -> schema.has(pointer))) {
            problems.add(new Problem(at, "profile", "a place that the schema has", pointer));
        }
    }
}
