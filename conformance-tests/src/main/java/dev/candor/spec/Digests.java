package dev.candor.spec;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Digests by the names that profiles use, as lower-case hexadecimal. */
public final class Digests {
    private static final Map<String, String> JDK_NAMES = Map.of("md5", "MD5", "sha256", "SHA-256");
    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /**
     * The digest of a text in UTF-8.
     *
     * @param algorithm as profiles name it, or as the JDK does
     * @param key key of an HMAC with SHA-256, in UTF-8; null: none
     * @throws IllegalArgumentException where there is no such algorithm
     */
    public static String hex(String algorithm, @Nullable String key, String input) {
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(key == null ? digest(algorithm, bytes) : hmac(key, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "derivation: algorithm must be one of " + JDK_NAMES.keySet() + ", but was " + algorithm, e);
        }
    }

    /** SHA-256 of any bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(digest("sha256", bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 must be there in every Java", e);
        }
    }

    private static byte[] digest(String algorithm, byte[] input) throws GeneralSecurityException {
        return MessageDigest.getInstance(JDK_NAMES.getOrDefault(algorithm, algorithm))
                .digest(input);
    }

    private static byte[] hmac(String key, byte[] input) throws GeneralSecurityException {
        // The JDK refuses an empty key, which HMAC fills up with zeros like any short one.
        byte[] bytes = key.isEmpty() ? new byte[1] : key.getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(bytes, HMAC));
        return mac.doFinal(input);
    }
}
