package dev.candor.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Values that no text holds by chance, a function of seed and label. */
final class Marker {
    // Neither a vowel nor a hexadecimal digit: no word and no digest looks like it. Sixteen of them: 4 bits each.
    private static final String LETTERS = "ghjkmnpqrstvwxyz";

    private Marker() {}

    /** Letters with 4 bits each; at most 64 of them. */
    static String of(long seed, String label, int letters) {
        byte[] digest = sha256("candor marker " + seed + " " + label);
        StringBuilder marker = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int octet = digest[i / 2];
            marker.append(LETTERS.charAt((i % 2 == 0 ? octet >> 4 : octet) & 0xf));
        }
        return marker.toString();
    }

    /** Hexadecimal digits, for what consists of them by its nature; at most 64. */
    static String hex(long seed, String label, int digits) {
        return HexFormat.of()
                .formatHex(sha256("candor marker " + seed + " " + label))
                .substring(0, digits);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 must be there in every Java", e);
        }
    }
}
