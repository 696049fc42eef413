package dev.candor.client;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Repository, machine and user as they travel: digests, and none of them where the repository has an empty name.
 *
 * @param repoId as it was set, or null
 * @param mac hardware address in decimal, or null
 * @param user name of the user, or null
 */
record PantsIds(
        @Nullable String repoId,
        @Nullable String mac,
        @Nullable String user) {

    static PantsIds of(Origin origin) {
        PantsSettings settings = PantsSettings.of(origin.environment(), origin.workingFolder());
        return new PantsIds(settings.repoId(), MacAddress.decimal(), Account.name(origin.environment()));
    }

    /** By key; what is not known is absent, since a digest of nothing would be the same everywhere. */
    Map<String, String> hashed() {
        Map<String, String> hashed = new TreeMap<>();
        if (repoId != null && !repoId.isEmpty()) {
            hashed.put("repo_id", Digest.sha256(repoId));
            put(hashed, "machine_id", mac);
            put(hashed, "user_id", user);
        }
        return hashed;
    }

    private void put(Map<String, String> hashed, String key, @Nullable String fact) {
        if (fact != null) {
            hashed.put(key, Digest.sha256(repoId + "." + fact));
        }
    }
}
