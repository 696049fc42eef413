package dev.candor.client;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/** Random identifiers: UUIDs of version 4, derived from nothing. */
final class RandomId {
    private static final String HEX = "0123456789abcdef";
    private static final int BYTES = 16;

    private RandomId() {}

    /** A new one, in lower case with hyphens. */
    static String next() {
        byte[] bytes = random();
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        StringBuilder out = new StringBuilder(36);
        for (int i = 0; i < BYTES; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                out.append('-');
            }
            out.append(HEX.charAt(bytes[i] >> 4 & 15)).append(HEX.charAt(bytes[i] & 15));
        }
        return out.toString();
    }

    /** Straight from the system: SecureRandom loads 28 ms worth of classes for the same bytes. */
    private static byte[] random() {
        try (InputStream source = new FileInputStream("/dev/urandom")) {
            byte[] bytes = source.readNBytes(BYTES);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IOException none) {
            // A system without that file has SecureRandom.
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Whether a text read from a file is such an identifier. */
    static boolean valid(String text) {
        if (text.length() != 36 || text.charAt(14) != '4' || "89ab".indexOf(text.charAt(19)) < 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text.charAt(i) != '-' : HEX.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
