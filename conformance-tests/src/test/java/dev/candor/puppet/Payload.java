package dev.candor.puppet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events and requests as the profile has them. */
final class Payload {
    private static final List<String> COMMANDS = List.of("build", "check", "help", "run", "test", "version");

    private final String install;
    private final String session = Break.ONE_SESSION.on()
            ? "bd6179fa-ffe6-48cf-8322-cfd027029032"
            : UUID.randomUUID().toString();

    Payload(String install) {
        this.install = install;
    }

    /** One event as a line of JSON; null where the thing is none that is reported. */
    @Nullable
    String event(Map<?, ?> thing) {
        String name = String.valueOf(thing.get("name"));
        String attributes = thing.get("attributes") instanceof Map<?, ?> handed ? attributes(name, handed) : null;
        if (attributes == null) {
            return null;
        }
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + name + "\",\"time\":\"" + time()
                + "\",\"install\":\"" + install + "\",\"session\":\"" + session + "\","
                + "\"tool\":{\"name\":\"candor\",\"version\":\"1.2.3\"},\"platform\":{\"os\":\"" + system()
                + "\",\"arch\":\"" + System.getProperty("os.arch").toLowerCase(Locale.ROOT) + "\",\"ci\":" + ci()
                + "},\"attributes\":{" + attributes + "}" + further() + "}";
    }

    /** The request that carries these events. */
    static String request(List<String> events) {
        String end = Break.MALFORMED_BODY.on() ? ",]}" : "]}";
        return "{\"candor\":\"1.0\",\"sent\":\"" + time() + "\",\"events\":[" + String.join(",", events) + end;
    }

    private static @Nullable String attributes(String name, Map<?, ?> handed) {
        return switch (name) {
            case "command-run" ->
                "\"command\":" + Text.quoted(command(handed.get("command"))) + ",\"outcome\":\""
                        + handed.get("outcome") + "\",\"exitCode\":" + exitCode(handed.get("exitCode"))
                        + ",\"durationMillis\":" + (Break.CONSTANT_VALUE.on() ? "1" : handed.get("durationMillis"));
            case "feature-used" -> "\"feature\":\"" + handed.get("feature") + "\",\"count\":" + handed.get("count");
            case "error" -> "\"code\":\"" + handed.get("code") + "\"";
            case "heartbeat" -> Break.LEAVES_ONE_EVENT_OUT.on() ? null : "";
            default -> null;
        };
    }

    private static String command(@Nullable Object command) {
        boolean listed = COMMANDS.contains(command) || Break.RAW_COMMAND.on();
        return listed ? String.valueOf(command) : "other";
    }

    private static String exitCode(@Nullable Object code) {
        return Break.WRONG_TYPE.on() ? "\"" + code + "\"" : String.valueOf(code);
    }

    private static String time() {
        String utc = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        String local = ZonedDateTime.now().toLocalDateTime().truncatedTo(ChronoUnit.MILLIS) + "Z";
        String time = Break.LOCAL_TIME.on() ? local : utc;
        // Java leaves the milliseconds out where they are zero.
        return time.indexOf('.') < 0 ? time.replace("Z", ".000Z") : time;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac")
                ? "darwin"
                : name.startsWith("windows") ? "windows" : name.replaceAll("[^a-z0-9]", "");
    }

    private static boolean ci() {
        String ci = System.getenv("CI");
        return ci != null && !List.of("", "0", "false", "off", "no").contains(ci.toLowerCase(Locale.ROOT));
    }

    private static String further() {
        if (Break.UNDISCLOSED_FIELD.on()) {
            return ",\"shell\":\"sh\"";
        }
        if (Break.HOST_IN_BASE64.on()) {
            byte[] host = String.valueOf(System.getenv("HOSTNAME")).getBytes(StandardCharsets.UTF_8);
            return ",\"node\":\"" + Base64.getEncoder().encodeToString(host) + "\"";
        }
        return Break.SECRET_SENT.on()
                ? ",\"settings\":" + Text.quoted(System.getenv().toString())
                : "";
    }

    /** The id of this installation, made where there is none. */
    static String install() {
        String made = UUID.randomUUID().toString();
        if (Break.NEW_ID_EACH_RUN.on()) {
            return made;
        }
        if (Break.ID_FROM_HOME.on()) {
            byte[] user = String.valueOf(System.getenv("USER")).getBytes(StandardCharsets.UTF_8);
            return UUID.nameUUIDFromBytes(user).toString();
        }
        return Places.alone(() -> kept(made), made);
    }

    private static String kept(String made) throws IOException {
        if (!Files.exists(Places.install())) {
            Places.write(Places.install(), made + "\n");
        }
        return Files.readString(Places.install()).trim();
    }
}
