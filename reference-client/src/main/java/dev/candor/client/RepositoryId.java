package dev.candor.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One site: SHA-256 of the git remote as written, or of the working folder where there is none. */
final class RepositoryId {
    private RepositoryId() {}

    static String of(Path workingFolder) {
        String remote = remote(workingFolder);
        return remote == null ? "pwd:" + Digest.sha256(workingFolder.toString()) : "git:" + Digest.sha256(remote);
    }

    /** Of the nearest {@code .git/config}, from the working folder upward, and of no other file. */
    private static @Nullable String remote(Path workingFolder) {
        for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
            Path config = folder.resolve(".git").resolve("config");
            if (Files.isRegularFile(config)) {
                return remoteIn(config);
            }
        }
        return null;
    }

    private static @Nullable String remoteIn(Path config) {
        try {
            String url = new GitConfig(new String(Files.readAllBytes(config), StandardCharsets.UTF_8)).originUrl();
            return url == null || url.isBlank() ? null : url.strip();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
