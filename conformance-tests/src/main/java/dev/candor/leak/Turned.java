package dev.candor.leak;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/** Texts whose letters are put elsewhere, or others in their places. */
final class Turned {
    private static final int LETTERS = 26;
    private static final int HALF = 13;
    private static final int ALIGNMENTS = 3;
    private static final int BITS = 6;

    private Turned() {}

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    static String rot13(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (out.charAt(i) < 0x80) {
                out.setCharAt(i, (char) rot13((byte) out.charAt(i)));
            }
        }
        return out.toString();
    }

    static byte rot13(byte letter) {
        boolean small = letter >= 'a' && letter <= 'z';
        if (!small && (letter < 'A' || letter > 'Z')) {
            return letter;
        }
        int first = small ? 'a' : 'A';
        return (byte) (first + (letter - first + HALF) % LETTERS);
    }

    /** What stands in base64 for a text wherever it begins in what is encoded, whatever stands around it. */
    static Set<String> base64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Set<String> encoded = new LinkedHashSet<>();
        for (int before = 0; before < ALIGNMENTS; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int from = (before * Byte.SIZE + BITS - 1) / BITS;
            int to = shifted.length * Byte.SIZE / BITS;
            encoded.add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
            encoded.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
        }
        return encoded;
    }
}
