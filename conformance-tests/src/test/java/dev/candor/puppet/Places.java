package dev.candor.puppet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files of the puppet's telemetry, under the user's folders. */
final class Places {
    private static final String TOOL = "candor";

    private Places() {}

    static Path consent() {
        return folder("XDG_CONFIG_HOME", ".config").resolve("consent.json");
    }

    static Path install() {
        return state().resolve("install-id");
    }

    static Path noticed() {
        return state().resolve("noticed");
    }

    static Path spool() {
        return state().resolve("spool");
    }

    static Path notBefore() {
        return state().resolve("not-before");
    }

    private static Path state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    private static Path folder(String variable, String below) {
        String given = System.getenv(variable);
        Path parent = given == null || given.isEmpty()
                ? Path.of(String.valueOf(System.getenv("HOME")), below)
                : Path.of(given);
        return parent.resolve(TOOL);
    }

    /** Writes a file and the folders above it. */
    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, content);
    }

    /** Keeps all other runs of this user from the state until it is closed; throws where the folder cannot be written. */
    static FileChannel lock() throws IOException {
        Files.createDirectories(state());
        FileChannel lock =
                FileChannel.open(state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
        return lock;
    }
}
