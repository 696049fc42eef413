package dev.candor.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets that stand in the environment of every run, under names by which real ones are known. */
final class Decoy {
    static final String CLOUD = "secret-cloud";
    static final String REGISTRY = "secret-registry";
    static final String DATABASE = "secret-database";

    private Decoy() {}

    /** The variables for those secrets that are among the facts. */
    static Map<String, String> environment(Map<String, String> facts) {
        Map<String, String> variables = new LinkedHashMap<>();
        put(variables, "API_TOKEN", facts.get("secret"), "");
        put(variables, "AWS_SECRET_ACCESS_KEY", facts.get(CLOUD), "");
        put(variables, "NPM_TOKEN", facts.get(REGISTRY), "");
        put(variables, "DATABASE_URL", facts.get(DATABASE), "@db.invalid:5432/app");
        variables.computeIfPresent("DATABASE_URL", (name, value) -> "postgres://app:" + value);
        return variables;
    }

    private static void put(Map<String, String> variables, String name, @Nullable String secret, String after) {
        if (secret != null) {
            variables.put(name, secret + after);
        }
    }
}
