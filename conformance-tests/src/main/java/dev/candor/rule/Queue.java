package dev.candor.rule;

import dev.candor.capture.Exchange;
import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.trial.Run;
import dev.candor.trial.Trial;
import dev.candor.wire.Event;
import dev.candor.wire.WireFormats;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Events that lie in files: in the declared form or as a whole body, as a file's whole text or as one of its lines. */
final class Queue {
    // A form has at least one key with a value; JSON within JSON has an escaped quote.
    private static final Pattern BODY = Pattern.compile("^[\\w%.-]+=[^\\s=]*&|\\\\\"");

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
            int before = events.size();
            if (part.startsWith("{") || part.startsWith("[")) {
                read(part).ifPresent(json -> collect(json, events));
            }
            if (events.size() == before && BODY.matcher(part).find()) {
                events.addAll(bodies(part));
            }
        });
        return events;
    }

    /** The events of a part that is a whole body as an endpoint takes it: a form, or JSON that hides events in a text. */
    private List<JsonNode> bodies(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.ISO_8859_1);
        return profile.endpoints().stream()
                .map(to -> new Exchange(0, Duration.ZERO, "POST", to.url(), "", List.of(), bytes, bytes.length, null))
                .flatMap(exchange -> WireFormats.decode(profile, List.of(exchange)).events().stream())
                .map(Event::fields)
                .filter(profile::isEvent)
                .toList();
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
