package dev.candor.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether every pointer of a profile leads to a place that its schemas have. */
final class PointerCheck {
    private final Profile profile;
    private final SchemaPlaces places;
    private final String first;
    private final List<Problem> problems = new ArrayList<>();

    PointerCheck(Profile profile, SchemaPlaces places) {
        this.profile = profile;
        this.places = places;
        this.first = profile.endpoints().get(0).name();
    }

    List<Problem> problems() {
        for (int i = 0; i < profile.fields().size(); i++) {
            Field field = profile.fields().get(i);
            declared("/fields/" + i, field.pointer(), field.of(), field.endpoint());
        }
        for (int i = 0; i < profile.times().size(); i++) {
            TimeField time = profile.times().get(i);
            declared("/times/" + i, time.pointer(), time.of(), time.endpoint());
        }
        for (int i = 0; i < profile.identifiers().size(); i++) {
            Identifier identifier = profile.identifiers().get(i);
            declared("/identifiers/" + i, identifier.pointer(), identifier.of(), identifier.endpoint());
        }
        anywhere("/errors/pointers/", profile.errors().pointers());
        Debug debug = profile.debug();
        anywhere("/debug/shows/", debug == null ? List.of() : debug.shows());
        variable();
        types();
        repeats();
        allowlists();
        return problems;
    }

    private void anywhere(String at, List<String> pointers) {
        for (int i = 0; i < pointers.size(); i++) {
            expect(places.inAnyEvent(pointers.get(i)), at + i, pointers.get(i));
        }
    }

    private void declared(String at, String pointer, Of of, @Nullable String endpoint) {
        String there = endpoint == null ? first : endpoint;
        boolean known =
                profile.endpoints().stream().anyMatch(one -> one.events().equals(there));
        if (!known) {
            problems.add(new Problem(at + "/endpoint", "profile", "an endpoint that has events of its own", there));
            return;
        }
        boolean has = of == Of.EVENT ? places.inEvents(there, pointer) : places.inRequests(there, pointer);
        expect(has, at + "/pointer", pointer);
    }

    // What varies may stand in an event or around it.
    private void variable() {
        for (int i = 0; i < profile.variable().size(); i++) {
            String pointer = profile.variable().get(i);
            expect(places.inAnyEvent(pointer) || places.inAnyRequest(pointer), "/variable/" + i, pointer);
        }
    }

    private void types() {
        for (int i = 0; i < profile.events().size(); i++) {
            EventType type = profile.events().get(i);
            String at = "/events/" + i;
            if (type.when() != null) {
                inEvent(at + "/when/pointer", type.when().pointer(), type.id(), first);
            }
            type.attributes().forEach((name, attribute) -> {
                for (Sent sent : attribute.sent()) {
                    inEvent(
                            at + "/attributes" + Pointers.step(name) + "/sent/pointer",
                            sent.pointer(),
                            type.id(),
                            first);
                }
            });
            for (int e = 0; e < type.elsewhere().size(); e++) {
                EventType.Form form = type.elsewhere().get(e);
                String there = at + "/elsewhere/" + e;
                inEvent(there + "/when/pointer", form.when().pointer(), type.id(), form.endpoint());
                form.sent()
                        .forEach((name, pointer) ->
                                inEvent(there + "/sent" + Pointers.step(name), pointer, type.id(), form.endpoint()));
            }
        }
    }

    private void repeats() {
        for (int i = 0; i < profile.repeats().size(); i++) {
            Repeat repeat = profile.repeats().get(i);
            String at = "/repeats/" + i;
            expect(places.inEvents(first, repeat.pointer()), at + "/pointer", repeat.pointer());
            for (int e = 0; e < repeat.entries().size(); e++) {
                Repeat.Entry entry = repeat.entries().get(e);
                repeated(at + "/entries/" + e + "/value", entry.value());
                repeated(at + "/entries/" + e + "/start", entry.start());
                repeated(at + "/entries/" + e + "/each", entry.each());
            }
        }
    }

    private void repeated(String at, @Nullable String pointer) {
        expect(pointer == null || places.inEvents(first, pointer), at, String.valueOf(pointer));
    }

    private void allowlists() {
        for (int i = 0; i < profile.allowlists().size(); i++) {
            AllowList list = profile.allowlists().get(i);
            String at = "/allowlists/" + i;
            inEvent(at + "/pointer", list.pointer(), list.event(), first);
            boolean handed = profile.event(list.event())
                    .filter(type -> type.attributes().containsKey(list.attribute()))
                    .isPresent();
            if (!handed) {
                problems.add(new Problem(
                        at + "/attribute", "profile", "an attribute of the event " + list.event(), list.attribute()));
            }
        }
    }

    private void inEvent(String at, String pointer, String event, String endpoint) {
        expect(places.inEvent(event, endpoint, pointer), at, pointer);
    }

    private void expect(boolean has, String at, String pointer) {
        if (!has) {
            problems.add(new Problem(at, "profile", "a place that the schema has", pointer));
        }
    }
}
