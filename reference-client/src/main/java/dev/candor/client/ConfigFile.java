package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool's {@code config.json}, of which only some keys are telemetry's. */
final class ConfigFile {
    private final Path folder;
    private final Path file;

    ConfigFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("config.json");
    }

    /**
     * All of it; null where there is no such file.
     *
     * @throws IllegalArgumentException where it is damaged
     */
    @Nullable
    Map<String, @Nullable Object> read() throws IOException {
        String text = KeptFile.read(file);
        return text == null ? null : JsonReader.object(text);
    }

    /** Changes what is there, under a lock, since a change that began before a denial must not undo it. */
    void change(Change change) throws IOException {
        KeptFile.folder(folder);
        Lock lock = Lock.on(folder.resolve("config.lock"));
        try {
            Map<String, @Nullable Object> config = before();
            change.in(config);
            KeptFile.replace(file, Json.write(config) + "\n");
        } finally {
            lock.close();
        }
    }

    /** Of a damaged file there is nothing that could be kept. */
    private Map<String, @Nullable Object> before() throws IOException {
        try {
            Map<String, @Nullable Object> config = read();
            return config == null ? new LinkedHashMap<>() : config;
        } catch (IllegalArgumentException damaged) {
            return new LinkedHashMap<>();
        }
    }

    /** What becomes of the keys. */
    interface Change {
        void in(Map<String, @Nullable Object> config);
    }
}
