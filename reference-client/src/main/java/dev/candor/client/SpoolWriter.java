package dev.candor.client;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Appends the events of one run to its file, one write for each. */
final class SpoolWriter {
    /** Room that one request needs beside its events. */
    private static final long ENVELOPE_BYTES = 1 << 10;

    private final Path folder;
    private final String session;
    private @Nullable Path file;
    private int events;
    private long bytes;
    private int dropped;

    SpoolWriter(Path folder, String session) {
        this.folder = folder;
        this.session = session;
    }

    /** Records one event; one that cannot be kept is counted and gone. */
    void append(Line line) {
        if (events == Spool.MOST_EVENTS || bytes + line.bytes() > Spool.MOST_BYTES - ENVELOPE_BYTES) {
            dropped++;
            return;
        }
        try {
            write(line);
            events++;
            bytes += line.bytes();
        } catch (IOException unwritable) {
            dropped++;
        }
    }

    private void write(Line line) throws IOException {
        if (file == null) {
            Files.createDirectories(folder);
            file = folder.resolve(line.timeMillis() + "-" + session + "." + SpoolFile.OPEN);
        }
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(line.write().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Hands the file over to be sent; null where nothing was recorded. */
    @Nullable
    SpoolFile finish() throws IOException {
        if (file == null || !Files.exists(file)) {
            return null;
        }
        SpoolFile done = new SpoolFile(file).ready();
        file = null;
        return done;
    }

    /** Events that could not be kept. */
    int dropped() {
        return dropped;
    }
}
