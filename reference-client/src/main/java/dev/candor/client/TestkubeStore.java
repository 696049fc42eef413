package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ~/.testkube}: the choice in the tool's own {@code config.json}, and an id where the machine has none. */
final class TestkubeStore implements Store {
    private static final String ENABLED = "telemetryEnabled";
    private static final int DIGITS = 32;

    private final ConfigFile config;
    private final Path kept;
    private final MachineId machine;

    /**
     * The files of one user.
     *
     * @param home the user's folder
     * @param machine where the system keeps the id of the machine
     */
    TestkubeStore(Path home, MachineId machine) {
        Path folder = home.resolve(".testkube");
        config = new ConfigFile(folder);
        kept = folder.resolve("machine");
        this.machine = machine;
    }

    @Override
    public Choice choice() {
        try {
            Map<String, @Nullable Object> keys = config.read();
            if (keys == null) {
                return Choice.UNSET;
            }
            // The tool writes no key for a denial.
            return Boolean.TRUE.equals(keys.get(ENABLED)) ? new Choice(Choice.State.GRANTED, 0) : Choice.DENIED;
        } catch (IOException | IllegalArgumentException unreadable) {
            return Choice.DAMAGED;
        }
    }

    @Override
    public void choose(boolean granted, long nowMillis) throws IOException {
        config.change(keys -> keys.put(ENABLED, granted));
        if (!granted) {
            KeptFile.delete(kept);
        }
    }

    /** What the machine is known by; no more than a digest of it may travel. */
    @Override
    public @Nullable String install() {
        String id = machine.read();
        if (id != null) {
            return id;
        }
        String random = KeptFile.readOrEmpty(kept);
        return random.length() == DIGITS && Words.hex(random) ? random : null;
    }

    @Override
    public void keep(String install) throws IOException {
        KeptFile.replace(kept, install.replace("-", "") + "\n");
    }
}
