package dev.candor.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gatsby's global {@code config.json}: choice and identifier below {@code telemetry}, other keys left alone. */
final class GatsbyStore implements Store {
    private static final String TELEMETRY = "telemetry";
    private static final String ENABLED = "enabled";
    private static final String MACHINE_ID = "machineId";

    private final ConfigFile file;

    GatsbyStore(Folders folders) {
        file = new ConfigFile(folders.config());
    }

    @Override
    public Choice choice() {
        try {
            Map<String, @Nullable Object> config = file.read();
            if (config == null || !config.containsKey(TELEMETRY)) {
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
        file.change(config -> change(config, ENABLED, granted, granted ? "" : MACHINE_ID));
    }

    @Override
    public @Nullable String install() {
        try {
            Map<String, @Nullable Object> config = file.read();
            Object telemetry = config == null ? null : config.get(TELEMETRY);
            Object id = telemetry instanceof Map<?, ?> kept ? kept.get(MACHINE_ID) : null;
            return id instanceof String text && RandomId.valid(text) ? text : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    @Override
    public void keep(String install) throws IOException {
        file.change(config -> change(config, MACHINE_ID, install, ""));
    }

    private static void change(Map<String, @Nullable Object> config, String key, Object value, String remove) {
        Map<String, @Nullable Object> telemetry = new LinkedHashMap<>();
        if (config.get(TELEMETRY) instanceof Map<?, ?> before) {
            for (Map.Entry<?, ?> entry : before.entrySet()) {
                telemetry.put(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
        telemetry.remove(remove);
        telemetry.put(key, value);
        config.put(TELEMETRY, telemetry);
    }
}
