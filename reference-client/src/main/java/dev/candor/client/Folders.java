package dev.candor.client;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a tool keeps its files.
 *
 * @param config what the user chose
 * @param state identifiers, events that wait, marks
 */
record Folders(Path config, Path state) {

    /** By the XDG variables, else below HOME; null where there is neither. */
    static @Nullable Folders of(Map<String, String> environment, String tool) {
        Path config = base(environment, "XDG_CONFIG_HOME", ".config");
        Path state = base(environment, "XDG_STATE_HOME", ".local/state");
        return config == null || state == null ? null : new Folders(config.resolve(tool), state.resolve(tool));
    }

    /** A relative path in these variables is invalid and ignored, as the base directory specification has it. */
    private static @Nullable Path base(Map<String, String> environment, String variable, String belowHome) {
        String folder = environment.getOrDefault(variable, "");
        if (!folder.isEmpty() && Path.of(folder).isAbsolute()) {
            return Path.of(folder);
        }
        Path home = home(environment);
        return home == null ? null : home.resolve(belowHome);
    }

    /** Where the user's own files are; null where nothing says so. */
    static @Nullable Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return !home.isEmpty() && Path.of(home).isAbsolute() ? Path.of(home) : null;
    }

    Path spool() {
        return state.resolve("spool");
    }
}
