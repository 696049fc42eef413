package dev.candor.world;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the system that sealed worlds are made with. */
final class Program {
    /** The caller's PATH, and the folders that some systems keep out of it. */
    static final String PATH =
            Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin") + ":/usr/sbin:/sbin:/usr/bin:/bin";

    private Program() {}

    static Optional<Path> find(String name) {
        return Stream.of(PATH.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static String path(String name) {
        return find(name)
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("a program must be on PATH, but is not: " + name));
    }

    /** Those that are not there. */
    static List<String> missing(List<String> names) {
        return names.stream().filter(name -> find(name).isEmpty()).toList();
    }
}
