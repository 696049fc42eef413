package dev.candor.client;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What was recorded and not yet sent: one file for each run, in order of recording. */
final class Spool {
    /** Most that waits, in events. */
    static final int MOST_EVENTS = 1_000;

    /** Most that waits, in bytes as they travel. */
    static final long MOST_BYTES = 1 << 20;

    /** How long an event waits. */
    static final long OLDEST_MILLIS = TimeUnit.DAYS.toMillis(7);

    /** A run that wrote nothing for so long has ended, or begins another file with its next event. */
    private static final long ABANDONED_MILLIS = TimeUnit.MINUTES.toMillis(1);

    /** A run that wrote nothing for so long is over. */
    private static final long LONGEST_RUN_MILLIS = TimeUnit.DAYS.toMillis(1);

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** All files that wait, oldest first; none where the folder is missing or cannot be read. */
    List<SpoolFile> waiting() {
        List<SpoolFile> files = new ArrayList<>();
        for (Path path : paths(SpoolFile.READY, SpoolFile.KEPT)) {
            files.add(new SpoolFile(path));
        }
        return files;
    }

    /** Takes over what runs left that did not come to their end. */
    void adopt(long nowMillis) throws IOException {
        for (Path path : paths(SpoolFile.OPEN)) {
            if (Files.getLastModifiedTime(path).toMillis() < nowMillis - ABANDONED_MILLIS) {
                new SpoolFile(path).adopted();
            }
        }
    }

    /** Drops what runs left that did not send it, where nothing waits for a later run. */
    void forget(long nowMillis) throws IOException {
        for (Path path : paths("")) {
            if (Files.getLastModifiedTime(path).toMillis() < nowMillis - LONGEST_RUN_MILLIS) {
                KeptFile.delete(path);
            }
        }
    }

    /** Drops all of it, whoever wrote it. */
    void clear() {
        for (Path path : paths("")) {
            KeptFile.delete(path);
        }
        KeptFile.delete(folder);
    }

    /** Keeps the bounds: what is over them is dropped, the newest first. */
    void trim() throws IOException {
        trim(null);
    }

    /** Keeps the bounds of all but one file, that of a run whose events have not been tried yet. */
    void trim(@Nullable SpoolFile fresh) throws IOException {
        int events = 0;
        long bytes = 0;
        for (SpoolFile file : waiting()) {
            if (file.equals(fresh)) {
                continue;
            }
            List<Line> lines = file.lines();
            int fits = 0;
            while (fits < lines.size()
                    && events < MOST_EVENTS
                    && bytes + lines.get(fits).bytes() <= MOST_BYTES) {
                events++;
                bytes += lines.get(fits).bytes();
                fits++;
            }
            file.cut(lines, fits);
        }
    }

    private List<Path> paths(String... endings) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path path : found) {
                if (ends(path.toString(), endings)) {
                    paths.add(path);
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            return List.of();
        }
        Collections.sort(paths);
        return paths;
    }

    private static boolean ends(String path, String... endings) {
        for (String ending : endings) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
