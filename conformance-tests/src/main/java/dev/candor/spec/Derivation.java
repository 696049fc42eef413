package dev.candor.spec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to make an identifier from facts.
 *
 * @param when label of the fact that must be present and not empty; absent: always
 * @param prefix text before the digest
 * @param algorithm {@code md5} or {@code sha256}
 * @param parts templates over fact labels, joined without a separator
 * @param trim whether each part loses its outer white space
 * @param encoding {@code hex}: lower case
 */
public record Derivation(
        @Nullable String when,
        @Nullable String prefix,
        String algorithm,
        List<String> parts,
        boolean trim,
        String encoding) {
    private static final Map<String, String> JDK_NAMES = Map.of("md5", "MD5", "sha256", "SHA-256");

    /** The identifier, or nothing where the fact it needs is missing. Facts: label to value. */
    public Optional<String> derive(Map<String, String> facts) {
        if (when != null && facts.getOrDefault(when, "").isBlank()) {
            return Optional.empty();
        }
        StringBuilder input = new StringBuilder();
        for (String part : parts) {
            String text = Template.fill(part, facts);
            input.append(trim ? text.strip() : text);
        }
        return Optional.of((prefix == null ? "" : prefix) + digest(input.toString()));
    }

    private String digest(String input) {
        try {
            MessageDigest digest = MessageDigest.getInstance(JDK_NAMES.getOrDefault(algorithm, algorithm));
            return HexFormat.of().formatHex(digest.digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(
                    "derivation: algorithm must be one of " + JDK_NAMES.keySet() + ", but was " + algorithm, e);
        }
    }
}
