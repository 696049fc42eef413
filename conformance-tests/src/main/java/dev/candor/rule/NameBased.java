package dev.candor.rule;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The UUIDs that a digest of one fact, or of two, gives: versions 3 and 5, and digests that are written like a UUID. */
final class NameBased {
    private static final List<String> JOINED_BY = List.of("", ".", ":", "@", "-", "_", "/", "|", " ", "\n");
    private static final List<String> DIGESTS = List.of("MD5", "SHA-1", "SHA-256", "SHA-512");

    /** The namespaces of RFC 9562 for names of hosts, URLs, OIDs and X.500. */
    private static final Map<String, byte[]> NAMESPACES = Map.of(
            "DNS", HexFormat.of().parseHex("6ba7b8109dad11d180b400c04fd430c8"),
            "URL", HexFormat.of().parseHex("6ba7b8119dad11d180b400c04fd430c8"),
            "OID", HexFormat.of().parseHex("6ba7b8129dad11d180b400c04fd430c8"),
            "X.500", HexFormat.of().parseHex("6ba7b8149dad11d180b400c04fd430c8"));

    private static final byte[] NO_NAMESPACE = {};

    /** More sets of facts at a time are not asked for by one implementation's trials. */
    private static final int KEPT = 16;

    /** What was made last: the trials of one implementation mostly share their facts. */
    private static final Map<List<Fact>, NameBased> MADE = new ConcurrentHashMap<>();

    /** What is made is tens of thousands of digests: to ask for each algorithm each time would cost more than they do. */
    private final Map<String, MessageDigest> digests = new HashMap<>();

    private final Map<Uuid.Core, String> known = new HashMap<>();

    static NameBased of(Facts facts) {
        if (MADE.size() > KEPT) {
            MADE.clear();
        }
        return MADE.computeIfAbsent(facts.facts(), NameBased::new);
    }

    private NameBased(List<Fact> facts) {
        for (Fact one : facts) {
            add(one.label(), one.value());
            for (Fact other : facts) {
                if (!one.label().equals(other.label())) {
                    String labels = one.label() + " and " + other.label();
                    JOINED_BY.forEach(by -> put(labels, one.value() + by + other.value()));
                }
            }
        }
    }

    /** What a UUID was made from; never a value. */
    Optional<String> origin(Uuid uuid) {
        return Optional.ofNullable(known.get(uuid.core()));
    }

    private void add(String label, String value) {
        put(label, value);
        put(label, value.toLowerCase(Locale.ROOT));
        put(label, value.toUpperCase(Locale.ROOT));
        put(label, value + "\n");
    }

    private void put(String labels, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        for (String algorithm : DIGESTS) {
            known.putIfAbsent(digest(algorithm, NO_NAMESPACE, text), "the " + algorithm + " of " + labels);
        }
        NAMESPACES.forEach((namespaceName, namespace) -> {
            String of = " of " + labels + " in the namespace " + namespaceName;
            known.putIfAbsent(digest("MD5", namespace, text), "the UUID version 3" + of);
            known.putIfAbsent(digest("SHA-1", namespace, text), "the UUID version 5" + of);
        });
    }

    private Uuid.Core digest(String algorithm, byte[] before, byte[] text) {
        MessageDigest digest = digests.computeIfAbsent(algorithm, NameBased::instance);
        digest.update(before);
        return Uuid.Core.of(digest.digest(text));
    }

    private static MessageDigest instance(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " must be there in every Java", e);
        }
    }
}
