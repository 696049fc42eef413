package dev.candor.client;

import java.nio.charset.StandardCharsets;

/** HMAC-SHA256 as RFC 2104 has it. {@code javax.crypto} would load its providers, which costs more than all of a run. */
final class Hmac {
    /** Bytes that SHA-256 takes at a time. */
    private static final int BLOCK = 64;

    private Hmac() {}

    /** The code of a message under a key, both texts in UTF-8; lower-case hex. */
    static String sha256(String key, String message) {
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        byte[] block = secret.length > BLOCK ? Digest.sha256(secret) : secret;
        byte[] inner = Digest.sha256(joined(block, 0x36, message.getBytes(StandardCharsets.UTF_8)));
        return Digest.hex(Digest.sha256(joined(block, 0x5C, inner)));
    }

    private static byte[] joined(byte[] key, int pad, byte[] message) {
        byte[] joined = new byte[BLOCK + message.length];
        for (int i = 0; i < BLOCK; i++) {
            joined[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        System.arraycopy(message, 0, joined, BLOCK, message.length);
        return joined;
    }
}
