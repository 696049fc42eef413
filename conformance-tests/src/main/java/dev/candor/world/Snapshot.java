package dev.candor.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The regular files of a world at one moment, without what the kit put there, shallow folders first. */
final class Snapshot {
    /** Bytes kept of one file. */
    static final int LONGEST = 64 << 10;

    /** Files kept. */
    static final int MOST = 2_000;

    /** Bytes kept of all files together. */
    private static final int ALL = 16 << 20;

    /** Stands among the paths where more files were there than are kept. */
    static final String MORE = "(more)";

    /** Stands among the paths where a file was longer than what is kept of it: the bytes of all files together. */
    static final String BYTES = "(bytes)";

    private static final Path OBJECTS = Path.of(".git", "objects");

    private final Path root;
    private final Map<Path, String> put;
    private final Map<String, String> files = new TreeMap<>();
    private final Deque<Path> folders = new ArrayDeque<>();
    private long kept;
    private long bytes;
    private boolean cut;

    Snapshot(Path root, Map<Path, String> put) {
        this.root = root;
        this.put = put;
    }

    Map<String, String> files() {
        folders.add(root);
        while (!folders.isEmpty() && !files.containsKey(MORE)) {
            entries(folders.remove()).forEach(this::visit);
        }
        if (cut) {
            files.put(BYTES, Long.toString(bytes));
        }
        return files;
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            // Gone meanwhile, or closed to us as well: nothing can be read there.
            return List.of();
        }
    }

    private void visit(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (!entry.endsWith(OBJECTS)) {
                folders.add(entry);
            }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            keep(entry);
        }
    }

    private void keep(Path file) {
        String content = content(file);
        String own = put.get(file);
        if (own != null && content.equals(own.substring(0, Math.min(own.length(), LONGEST)))) {
            return;
        }
        if (files.size() >= MOST || kept + content.length() > ALL) {
            files.put(MORE, "at most " + MOST + " files and " + ALL + " bytes are kept, but there were more");
            return;
        }
        kept += content.length();
        measure(file, content);
        files.put(root.relativize(file).toString().replace('\\', '/'), content);
    }

    private void measure(Path file, String content) {
        try {
            long size = content.length() < LONGEST ? content.length() : Files.size(file);
            cut |= size > LONGEST;
            bytes += size;
        } catch (IOException e) {
            // Gone meanwhile: what was read of it is all that is known.
            bytes += content.length();
        }
    }

    private static String content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
