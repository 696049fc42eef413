package dev.candor.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file {@code telemetry}, which other tools share: it holds the identifier and nothing of ours beside it. */
final class EvidentlyStore implements Store {
    private static final String USER_ID = "user_id";

    /** In place of an identifier: the person said no to all tools that share the file. */
    private static final String NEVER = "do-not-track";

    private final Path file;

    EvidentlyStore(Folders folders) {
        file = folders.config().resolve("telemetry");
    }

    @Override
    public Choice choice() {
        return userId().equalsIgnoreCase(NEVER) ? Choice.DENIED : Choice.UNSET;
    }

    @Override
    public @Nullable String install() {
        String id = userId();
        return RandomId.valid(id) ? id : null;
    }

    /** What cannot be read stays as it is: it may say something to another tool. */
    @Override
    public void keep(String install) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("expected no file, or one with an identifier: " + file);
        }
        KeptFile.replace(file, "{\"" + USER_ID + "\":\"" + install + "\"}");
    }

    private String userId() {
        try {
            String text = KeptFile.read(file);
            Object id = text == null ? null : JsonReader.object(text).get(USER_ID);
            return id instanceof String given ? given : "";
        } catch (IOException | IllegalArgumentException unreadable) {
            return "";
        }
    }
}
