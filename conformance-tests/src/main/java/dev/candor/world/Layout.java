package dev.candor.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a world's folders are.
 *
 * @param root holds all of them, without a symbolic link on the way
 * @param home has the planted user in its path
 * @param cwd below home, has the planted project in its path
 */
record Layout(Path root, Path home, Path cwd) {
    static Layout create(Map<String, String> facts) throws IOException {
        Path root = Files.createTempDirectory("candor-").toRealPath();
        Layout layout = of(root, homeName(facts), facts);
        List<Path> folders =
                List.of(layout.cwd, layout.config(), layout.state(), layout.cache(), layout.data(), layout.temporary());
        for (Path folder : folders) {
            Files.createDirectories(folder);
        }
        return layout;
    }

    /** The same folders with another name of the home folder, or of the project. */
    static Layout of(Path root, String homeName, Map<String, String> facts) {
        Path home = root.resolve("home").resolve(homeName);
        return new Layout(root, home, home.resolve("code").resolve(facts.getOrDefault("project", "work")));
    }

    /** What the home folder is called at first. */
    static String homeName(Map<String, String> facts) {
        return facts.getOrDefault("user", "someone");
    }

    Path config() {
        return home.resolve(".config");
    }

    Path state() {
        return home.resolve(".local/state");
    }

    Path cache() {
        return home.resolve(".cache");
    }

    Path data() {
        return home.resolve(".local/share");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** The variables that lead to the folders. */
    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("HOME", home.toString());
        variables.put("XDG_CONFIG_HOME", config().toString());
        variables.put("XDG_STATE_HOME", state().toString());
        variables.put("XDG_CACHE_HOME", cache().toString());
        variables.put("XDG_DATA_HOME", data().toString());
        variables.put("TMPDIR", temporary().toString());
        return variables;
    }

    /** The places of templates that are folders. */
    Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("home", home.toString());
        places.put("config", config().toString());
        places.put("state", state().toString());
        places.put("cwd", cwd.toString());
        return places;
    }
}
