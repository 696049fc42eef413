package dev.candor.rule;

import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Events that lie in files: in the declared form, as a file's whole text or as one of its lines. */
final class Queue {
    private final Trial trial;
    private final Profile profile;

    Queue(Trial trial, Profile profile) {
        this.trial = trial;
        this.profile = profile;
    }

    /** A file that came to hold an event in one of these runs, if there is one. */
    Optional<String> grownIn(List<Run> denied) {
        Set<JsonNode> known = new HashSet<>();
        for (Run run : trial.runs()) {
            for (Map.Entry<String, String> file : run.files().entrySet()) {
                List<JsonNode> events = events(file.getValue());
                if (denied.contains(run) && !known.containsAll(events)) {
                    return Optional.of(file.getKey());
                }
            }
            run.files().values().forEach(text -> known.addAll(events(text)));
        }
        return Optional.empty();
    }

    private List<JsonNode> events(String text) {
        List<JsonNode> events = new ArrayList<>();
        Stream.concat(Stream.of(text), text.lines()).distinct().forEach(part -> {
            if (part.startsWith("{") || part.startsWith("[")) {
                read(part).ifPresent(json -> collect(json, events));
            }
        });
        return events;
    }

    private void collect(JsonNode json, Collection<JsonNode> events) {
        if (json.isObject() && profile.isEvent(json)) {
            events.add(json);
        } else {
            json.values().forEach(value -> collect(value, events));
        }
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(Json.mapper().readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
