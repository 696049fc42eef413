package dev.candor.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of the user who runs the tool. */
final class Account {
    private static final List<String> VARIABLES = List.of("LOGNAME", "USER", "LNAME", "USERNAME");

    /** What the platform says where the account database has no name. */
    private static final String NAMELESS = "?";

    private Account() {}

    /** The first variable that names one, then the account database, then the number of the user; null without any. */
    static @Nullable String name(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            String name = environment.getOrDefault(variable, "");
            if (!name.isEmpty()) {
                return name;
            }
        }
        return listed(System.getProperty("user.name", NAMELESS));
    }

    /** The name in the account database, or the number where there is none. */
    static @Nullable String listed(String name) {
        return name.isEmpty() || name.equals(NAMELESS) ? number() : name;
    }

    private static @Nullable String number() {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
