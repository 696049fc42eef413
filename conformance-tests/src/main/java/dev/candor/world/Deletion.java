package dev.candor.world;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Takes a file or a folder away with all that is in it; a symbolic link is taken away, never followed. */
final class Deletion {
    private Deletion() {}

    static void of(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(path)) {
                of(entry);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> entries(Path folder) throws IOException {
        // Some tools take the rights away from the folders of their caches.
        File own = folder.toFile();
        boolean closed = !own.canRead() || !own.canWrite() || !own.canExecute();
        if (closed && !(own.setReadable(true) && own.setWritable(true) && own.setExecutable(true))) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
