package dev.candor.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gatsby's global {@code config.json}: choice and identifier below {@code telemetry}, other keys left alone. */
final class GatsbyStore implements Store {
    private static final String TELEMETRY = "telemetry";
    private static final String ENABLED = "enabled";
    private static final String MACHINE_ID = "machineId";

    private final Path folder;
    private final Path file;

    GatsbyStore(Folders folders) {
        folder = folders.config();
        file = folder.resolve("config.json");
    }

    @Override
    public Choice choice() {
        try {
            Map<String, @Nullable Object> config = read();
            if (!config.containsKey(TELEMETRY)) {
                return Choice.UNSET;
            }
            return config.get(TELEMETRY) instanceof Map<?, ?> telemetry ? choice(telemetry) : Choice.DAMAGED;
        } catch (IOException | IllegalArgumentException unreadable) {
            return Choice.DAMAGED;
        }
    }

    private static Choice choice(Map<?, ?> telemetry) {
        if (!telemetry.containsKey(ENABLED)) {
            return Choice.UNSET;
        }
        if (telemetry.get(ENABLED) instanceof Boolean enabled) {
            return enabled ? new Choice(Choice.State.GRANTED, 0) : Choice.DENIED;
        }
        return Choice.DAMAGED;
    }

    @Override
    public void choose(boolean granted, long nowMillis) throws IOException {
        change(granted ? Map.of(ENABLED, true) : Map.of(ENABLED, false), granted ? "" : MACHINE_ID);
    }

    @Override
    public @Nullable String install() {
        try {
            Object telemetry = read().get(TELEMETRY);
            Object id = telemetry instanceof Map<?, ?> kept ? kept.get(MACHINE_ID) : null;
            return id instanceof String text && RandomId.valid(text) ? text : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Override
    public void keep(String install) throws IOException {
        change(Map.of(MACHINE_ID, install), "");
    }

    /** Under a lock, since a change that began before a denial must not undo it. */
    private void change(Map<String, Object> set, String remove) throws IOException {
        Files.createDirectories(folder);
        Lock lock = Lock.on(folder.resolve("config.lock"));
        try {
            KeptFile.replace(file, Json.write(changed(set, remove)) + "\n");
        } finally {
            lock.close();
        }
    }

    private Map<String, @Nullable Object> changed(Map<String, Object> set, String remove) throws IOException {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        try {
            config = read();
        } catch (IllegalArgumentException damaged) {
            // There is nothing in it that could be kept.
        }
        Map<String, @Nullable Object> telemetry = new LinkedHashMap<>();
        if (config.get(TELEMETRY) instanceof Map<?, ?> before) {
            for (Map.Entry<?, ?> entry : before.entrySet()) {
                telemetry.put(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
        telemetry.remove(remove);
        telemetry.putAll(set);
        config.put(TELEMETRY, telemetry);
        return config;
    }

    private Map<String, @Nullable Object> read() throws IOException {
        String text = KeptFile.read(file);
        return text == null ? new LinkedHashMap<>() : JsonReader.object(text);
    }
}
