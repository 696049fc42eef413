package dev.candor.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text in UTF-8, in lower-case hex. */
final class Digest {
    private static final String HEX = "0123456789abcdef";

    private Digest() {}

    static String sha256(String text) {
        StringBuilder out = new StringBuilder(64);
        for (byte b : digest().digest(text.getBytes(StandardCharsets.UTF_8))) {
            out.append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
        return out.toString();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
