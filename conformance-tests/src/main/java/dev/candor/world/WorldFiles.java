package dev.candor.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The kit's own hand in a world's folders: what it puts there, and what else stands there afterwards. */
final class WorldFiles {
    private final Path root;
    private final Map<Path, String> put = new ConcurrentHashMap<>();

    WorldFiles(Path root) {
        this.root = root;
    }

    /** Writes a file; whatever stands in its way is taken away first. */
    void put(Path path, byte[] content) throws IOException {
        Path file = inside(path);
        Path folder = file.resolveSibling("");
        clearWay(folder);
        Files.createDirectories(folder);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Deletion.of(file);
        }
        Files.write(file, content);
        put.put(file, new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Takes a file or a folder away, if it is there. */
    void remove(Path path) throws IOException {
        Deletion.of(inside(path));
    }

    /** Gives a folder another name, with all that stands in it; what stands there already is taken away. */
    void move(Path from, Path to) throws IOException {
        Path there = inside(to);
        Deletion.of(there);
        Files.move(inside(from), there);
        for (Path file : Set.copyOf(put.keySet())) {
            if (file.startsWith(from)) {
                put.put(there.resolve(from.relativize(file)), put.remove(file));
            }
        }
    }

    Map<String, String> snapshot() {
        return new Snapshot(root, put).files();
    }

    private Path inside(Path path) {
        Path file = path.normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException("a file of a world must lie in the world's folders, but was: " + path);
        }
        return file;
    }

    // A link left by an implementation must not lead the kit out of the world.
    private void clearWay(Path folder) throws IOException {
        Path way = root;
        for (Path name : root.relativize(folder)) {
            way = way.resolve(name);
            if (!Files.isDirectory(way, LinkOption.NOFOLLOW_LINKS)) {
                Deletion.of(way);
                return;
            }
        }
    }
}
