package dev.candor.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which places the schemas of a profile have, by endpoint and event; and what is wrong with these schemas. */
final class SchemaPlaces {
    private final Profile profile;
    private final Path folder;
    private final Map<String, Map<String, SchemaPointers>> events = new LinkedHashMap<>();
    private final Map<String, List<SchemaPointers>> requests = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    SchemaPlaces(Profile profile, Path folder) {
        this.profile = profile;
        this.folder = folder;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads the schema of an endpoint's requests. */
    void endpoint(Endpoint endpoint, String at) {
        String schema = endpoint.schema();
        if (schema != null) {
            read(schema, at)
                    .forEach(pointers -> requests.computeIfAbsent(endpoint.events(), e -> new ArrayList<>())
                            .add(pointers));
        }
    }

    /** Reads the schema of an event in its form at the first endpoint. */
    void event(EventType type, String at) {
        put(profile.endpoints().get(0).name(), type.id(), type.schema(), at);
    }

    /** Reads the schema of an event in its form at a further endpoint. */
    void form(EventType type, EventType.Form form, String at) {
        put(form.endpoint(), type.id(), form.schema(), at);
    }

    private void put(String endpoint, String id, String schema, String at) {
        for (SchemaPointers pointers : read(schema, at)) {
            events.computeIfAbsent(endpoint, e -> new LinkedHashMap<>()).put(id, pointers);
            for (String open : pointers.open()) {
                String where = open.isEmpty() ? "its root" : open;
                wrong(at, "additionalProperties false in every object", "an open object at " + where);
            }
        }
    }

    private List<SchemaPointers> read(String schema, String at) {
        if (!Files.isRegularFile(folder.resolve(schema))) {
            wrong(at, "a schema file beside profile.json", schema + ", which is not there");
            return List.of();
        }
        List<Problem> faults = profile.schemas().check(schema);
        faults.forEach(fault -> wrong(at, "a schema of 2020-12", schema + ", in which " + fault));
        return faults.isEmpty() ? List.of(new SchemaPointers(profile.schemas().source(schema))) : List.of();
    }

    private void wrong(String at, String expected, String actual) {
        problems.add(new Problem(at, "profile", expected, actual));
    }

    /** Whether a form of one event at an endpoint has a place. */
    boolean inEvent(String id, String endpoint, String pointer) {
        SchemaPointers schema = events.getOrDefault(endpoint, Map.of()).get(id);
        return schema != null && schema.has(pointer);
    }

    /** Whether some event at an endpoint has a place. */
    boolean inEvents(String endpoint, String pointer) {
        return events.getOrDefault(endpoint, Map.of()).values().stream().anyMatch(schema -> schema.has(pointer));
    }

    /** Whether some event at any endpoint has a place. */
    boolean inAnyEvent(String pointer) {
        return events.values().stream()
                .flatMap(types -> types.values().stream())
                .anyMatch(schema -> schema.has(pointer));
    }

    /** Whether a request to an endpoint has a place around its events. */
    boolean inRequests(String endpoint, String pointer) {
        return requests.getOrDefault(endpoint, List.of()).stream().anyMatch(schema -> schema.has(pointer));
    }

    /** Whether some request to any endpoint has a place around its events. */
    boolean inAnyRequest(String pointer) {
        return requests.values().stream().flatMap(List::stream).anyMatch(schema -> schema.has(pointer));
    }
}
