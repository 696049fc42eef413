package dev.candor.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events of Gatsby's disclosure; texts are stripped before they are written anywhere. */
final class GatsbyEncoder implements Encoder {
    private static final List<String> COMMANDS =
            List.of("build", "clean", "develop", "info", "new", "options", "plugin", "repl", "serve", "telemetry");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_STACK = 16_384;

    private final String session;
    private final Origin origin;
    private @Nullable String repositoryId;

    GatsbyEncoder(String session, Origin origin) {
        this.session = session;
        this.origin = origin;
    }

    @Override
    public @Nullable Map<String, @Nullable Object> encode(Event event, long nowMillis) {
        Map<String, @Nullable Object> encoded = new LinkedHashMap<>();
        if (!said(event.name(), new Attributes(event.attributes()), encoded)) {
            return null;
        }
        encoded.put("sessionId", session);
        encoded.put("time", Utc.text(nowMillis));
        encoded.put("repositoryId", repositoryId());
        encoded.put("installedGatsbyVersion", version());
        encoded.put("osInformation", osInformation());
        return encoded;
    }

    private boolean said(String name, Attributes given, Map<String, @Nullable Object> into) {
        return switch (name) {
            case "command-started" -> put(into, "eventType", "CLI_COMMAND_" + command(given) + "_START");
            case "command-finished" ->
                put(into, "eventType", "CLI_COMMAND_" + command(given) + "_END")
                        && put(into, "duration", given.positive("durationMillis"));
            case "activity-measured" ->
                put(into, "eventType", "CLI_COMMAND_ACTIVITY_DURATION")
                        && put(into, "name", stage(given))
                        && put(into, "duration", given.positive("durationMillis"));
            case "error-raised" -> put(into, "eventType", "CLI_ERROR_BUILD") && put(into, "errorV2", error(given));
            default -> false;
        };
    }

    private static boolean put(Map<String, @Nullable Object> into, String key, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        into.put(key, value);
        return true;
    }

    /** A word that is no command may be anything that the user typed. */
    private static String command(Attributes given) {
        String command = given.oneOf("command", COMMANDS);
        return command == null ? "OTHER" : command.toUpperCase(Locale.ROOT);
    }

    private @Nullable String stage(Attributes given) {
        String name = stripped(given.text("name"), LONGEST_NAME);
        return name != null && Words.printable(name, LONGEST_NAME) ? name : null;
    }

    private @Nullable Map<String, @Nullable Object> error(Attributes given) {
        String id = given.text("id");
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        if (id == null || !Words.errorId(id)) {
            return null;
        }
        error.put("id", id);
        if (!put(error, "text", stripped(given.text("text"), LONGEST_TEXT))) {
            return null;
        }
        put(error, "stack", stripped(given.text("stack"), LONGEST_STACK));
        return error;
    }

    private @Nullable String stripped(@Nullable String text, int most) {
        return text == null ? null : new Sanitiser(origin).strip(text, most);
    }

    private String repositoryId() {
        String known = repositoryId;
        if (known == null) {
            known = RepositoryId.of(origin.workingFolder());
            repositoryId = known;
        }
        return known;
    }

    private String version() {
        return Words.versionOr("-0.0.0", origin.host().version());
    }

    private Map<String, Object> osInformation() {
        Map<String, Object> information = new LinkedHashMap<>();
        String system = Platform.system();
        String processor = Platform.processor();
        information.put("platform", system.equals("windows") ? "win32" : system);
        information.put("release", Platform.release());
        information.put("arch", processor.equals("amd64") ? "x64" : processor);
        information.put("ci", !origin.environment().getOrDefault("CI", "").isEmpty());
        return information;
    }
}
