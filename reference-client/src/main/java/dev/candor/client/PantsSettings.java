package dev.candor.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user set: section {@code anonymous-telemetry} of {@code pants.toml} in the working folder, and variables.
 *
 * @param enabled whether to send; null where nothing says so
 * @param repoId random text of the repository, as set; null where it is set nowhere
 */
record PantsSettings(@Nullable Boolean enabled, @Nullable String repoId) {
    private static final String SECTION = "anonymous-telemetry";
    private static final String ENABLED = "PANTS_ANONYMOUS_TELEMETRY_ENABLED";
    private static final String REPO_ID = "PANTS_ANONYMOUS_TELEMETRY_REPO_ID";

    static PantsSettings of(Map<String, String> environment, Path workingFolder) {
        Boolean variable = bool(environment.getOrDefault(ENABLED, ""));
        String repoId = environment.get(REPO_ID);
        try {
            String file = KeptFile.read(workingFolder.resolve("pants.toml"));
            Map<String, Object> section = file == null ? Map.of() : Toml.table(file, SECTION);
            Boolean enabled = section.get("enabled") instanceof Boolean given ? given : null;
            String text = section.get("repo_id") instanceof String given ? given : null;
            return new PantsSettings(both(variable, enabled), repoId == null ? text : repoId);
        } catch (IOException | IllegalArgumentException unreadable) {
            // It may hold a denial: then no variable grants.
            return new PantsSettings(Boolean.FALSE.equals(variable) ? variable : null, repoId);
        }
    }

    private static @Nullable Boolean bool(String variable) {
        String plain = variable.strip();
        if (plain.equalsIgnoreCase("true")) {
            return Boolean.TRUE;
        }
        return plain.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    /** One denial wins over a grant. */
    private static @Nullable Boolean both(@Nullable Boolean one, @Nullable Boolean other) {
        if (one == null || Boolean.FALSE.equals(other)) {
            return other;
        }
        return one;
    }
}
