package dev.candor.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The puppets' files; what cannot be written is not, and nothing is said of it. */
final class Cabinet {
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private Cabinet() {}

    /** The content as text; empty where there is no such file. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .map(text -> new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            // Another puppet may have made it by now.
            return Optional.empty();
        } catch (IOException e) {
            return Files.exists(file) ? Optional.of("") : Optional.empty();
        }
    }

    /** Writes through a new file, so that nobody reads half of it. */
    static boolean write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path made = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", null);
            Files.writeString(made, text);
            Files.move(made, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }

    /** Does one thing after the other with files of the same folder, whoever asks. */
    static <T> T alone(Path file, Supplier<T> what) {
        ReentrantLock lock = LOCKS.computeIfAbsent(file.toAbsolutePath(), path -> new ReentrantLock());
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
