package dev.candor.puppet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes events and requests as the profile has them. */
@SuppressWarnings("try") // A lock is held, not used.
final class Payload {
    private static final List<String> COMMANDS = List.of("build", "check", "help", "run", "test", "version");

    private final String install;
    private final String session = UUID.randomUUID().toString();

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
        return new Line()
                .add("{'id':'", UUID.randomUUID().toString(), "','name':'", name, "','time':'", time())
                .add("','install':'", install, "','session':'", session)
                .add("','tool':{'name':'candor','version':'1.2.3'},'platform':{'os':'", system())
                .add("','arch':'", System.getProperty("os.arch").toLowerCase(Locale.ROOT))
                .add("','ci':", Boolean.toString(isCi()), "},'attributes':{", attributes, "}", further(), "}")
                .toString();
    }

    /** The request that carries these events. */
    static String request(List<String> events) {
        return new Line()
                .add("{'candor':'1.0','sent':'", time(), "','events':[", String.join(",", events), "]}")
                .toString();
    }

    private static @Nullable String attributes(String name, Map<?, ?> handed) {
        return switch (name) {
            case "command-run" ->
                new Line()
                        .add("'command':'", command(handed.get("command")), "','outcome':'", text(handed, "outcome"))
                        .add("','exitCode':", text(handed, "exitCode"))
                        .add(",'durationMillis':", text(handed, "durationMillis"))
                        .toString();
            case "feature-used" ->
                new Line()
                        .add("'feature':'", text(handed, "feature"), "','count':", text(handed, "count"))
                        .toString();
            case "error" ->
                new Line().add("'code':'", text(handed, "code"), "'").toString();
            case "heartbeat" -> "";
            default -> null;
        };
    }

    private static String text(Map<?, ?> handed, String attribute) {
        return String.valueOf(handed.get(attribute));
    }

    private static String command(@Nullable Object command) {
        return COMMANDS.contains(command) ? String.valueOf(command) : "other";
    }

    private static String time() {
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        // Java leaves the milliseconds out where they are zero.
        return time.indexOf('.') < 0 ? time.replace("Z", ".000Z") : time;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "");
        return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : name;
    }

    private static boolean isCi() {
        String ci = System.getenv("CI");
        return ci != null && !List.of("", "0", "false", "off", "no").contains(ci.toLowerCase(Locale.ROOT));
    }

    private static String further() {
        return Break.UNDISCLOSED_FIELD.on() ? new Line().add(",'shell':'sh'").toString() : "";
    }

    /** The id of this installation, made where there is none. */
    static String install() {
        String made = UUID.randomUUID().toString();
        try (FileChannel lock = Places.lock()) {
            if (!Files.exists(Places.install())) {
                Places.write(Places.install(), made);
            }
            return Files.readString(Places.install()).trim();
        } catch (IOException e) {
            return made;
        }
    }
}
