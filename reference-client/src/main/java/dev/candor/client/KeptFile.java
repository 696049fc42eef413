package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A small text file that is read whole and replaced whole. */
final class KeptFile {
    /** More than any store needs; a larger one is none of ours. */
    private static final int LARGEST_BYTES = 1 << 20;

    private KeptFile() {}

    /**
     * The content, or null where there is no such file.
     *
     * @throws IOException where there is something that cannot be read
     */
    static @Nullable String read(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new IOException("expected at most " + LARGEST_BYTES + " bytes: " + file);
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** As {@link #read}, for files whose loss changes nothing. */
    static String readOrEmpty(Path file) {
        try {
            String text = read(file);
            return text == null ? "" : text.strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Replaces the content at once: a reader sees the old or the new, never a part. */
    static void replace(Path file, String content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("expected a file in a folder: " + file);
        }
        folder(folder);
        Path temporary = folder.resolve("." + file.getFileName() + "." + RandomId.next());
        try {
            Files.writeString(temporary, content, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new IOException("expected a file that can be written: " + file, unwritable);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Makes a folder where it is missing. */
    static void folder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException blocked) {
            throw new IOException("expected a folder that can be written: " + folder, blocked);
        }
    }

    /** Deletes a file that may be absent; what cannot be deleted stays. */
    static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException stays) {
            return false;
        }
    }
}
