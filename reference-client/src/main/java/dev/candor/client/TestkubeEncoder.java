package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Testkube discloses of its events; where each goes, and in which form, is said when it leaves. */
final class TestkubeEncoder implements Encoder {
    /** What each event says, and nothing else of what the host knows. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("heartbeat", List.of()),
            Map.entry("cli-installed", List.of()),
            Map.entry("cluster-installed", List.of()),
            Map.entry("cli-used", List.of("command")),
            Map.entry("test-created", List.of("type", "source")),
            Map.entry("test-suite-created", List.of("steps")),
            Map.entry("test-suite-run", List.of("durationMillis")),
            Map.entry("workflow-created", List.of()),
            Map.entry("workflow-run", List.of()),
            Map.entry("workflow-template-created", List.of()),
            Map.entry("workflow-template-used", List.of()),
            Map.entry("cli-error", List.of("code", "type")));

    private static final int MOST_STEPS = 100_000;

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        List<String> keys = SAID.get(event.name());
        if (keys == null) {
            return null;
        }
        Attributes given = new Attributes(event.attributes());
        Map<String, Object> said = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = value(key, given);
            if (value == null) {
                return null;
            }
            said.put(key, value);
        }
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        encoded.put("event", event.name());
        encoded.put("id", RandomId.next());
        encoded.put("time", Utc.text(nowMillis));
        encoded.put("said", said);
        return encoded;
    }

    /** A value in its disclosed form; null for any other, which may be something that the user typed. */
    private static @Nullable Object value(String key, Attributes given) {
        String text = given.text(key);
        return switch (key) {
            case "steps" -> given.integer(key, MOST_STEPS);
            case "durationMillis" -> given.integer(key, Long.MAX_VALUE);
            case "command" -> text != null && Words.command(text) ? text : null;
            case "code" -> text != null && Words.code(text) ? text : null;
            case "type" -> text != null && Words.kind(text, "/") ? text : null;
            default -> text != null && Words.kind(text, "") ? text : null;
        };
    }
}
