package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of our own model. */
final class CandorEncoder implements Encoder {
    /** The tool's own words; any other may be something that the user typed. */
    private static final List<String> COMMANDS = List.of("build", "check", "help", "run", "test", "version");

    private static final List<String> OUTCOMES = List.of("success", "failure");

    private final String tool;
    private final String session;
    private final Origin origin;

    CandorEncoder(String tool, String session, Origin origin) {
        this.tool = tool;
        this.session = session;
        this.origin = origin;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        Map<String, Object> said = said(event.name(), new Attributes(event.attributes()));
        if (said == null) {
            return null;
        }
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        encoded.put("id", RandomId.next());
        encoded.put("name", event.name());
        encoded.put("time", Utc.text(nowMillis));
        encoded.put("session", session);
        encoded.put("tool", Fields.of("name", tool, "version", version()));
        encoded.put("platform", Fields.of("os", Platform.system(), "arch", Platform.processor(), "ci", ci()));
        encoded.put("attributes", said);
        return encoded;
    }

    private static @Nullable Map<String, Object> said(String name, Attributes given) {
        return switch (name) {
            case "command-run" ->
                Fields.of(
                        "command", command(given),
                        "outcome", given.oneOf("outcome", OUTCOMES),
                        "exitCode", given.integer("exitCode", 255),
                        "durationMillis", given.integer("durationMillis", Long.MAX_VALUE));
            case "feature-used" ->
                Fields.of("feature", given.name("feature"), "count", given.integer("count", Long.MAX_VALUE));
            case "error" -> Fields.of("code", code(given));
            case "heartbeat" -> Fields.of();
            default -> null;
        };
    }

    private static String command(Attributes given) {
        String command = given.oneOf("command", COMMANDS);
        return command == null ? "other" : command;
    }

    private static @Nullable String code(Attributes given) {
        String code = given.text("code");
        return code != null && Words.code(code) ? code : null;
    }

    private String version() {
        return Words.versionOr("0.0.0", origin.host().version());
    }

    private boolean ci() {
        String ci = origin.environment().getOrDefault("CI", "").strip();
        return !Switch.NO.contains(ci.toLowerCase(Locale.ROOT));
    }
}
