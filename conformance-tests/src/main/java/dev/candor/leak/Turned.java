package dev.candor.leak;

/** Texts whose letters are put elsewhere, or others in their places. */
final class Turned {
    private static final int LETTERS = 26;
    private static final int HALF = 13;

    private Turned() {}

    static byte[] reversed(byte[] text) {
        byte[] out = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            out[text.length - 1 - i] = text[i];
        }
        return out;
    }

    static byte[] rot13(byte[] text) {
        byte[] out = new byte[text.length];
        for (int i = 0; i < text.length; i++) {
            byte octet = text[i];
            out[i] = octet >= 'a' && octet <= 'z'
                    ? moved(octet, 'a')
                    : octet >= 'A' && octet <= 'Z' ? moved(octet, 'A') : octet;
        }
        return out;
    }

    private static byte moved(byte letter, char first) {
        return (byte) (first + (letter - first + HALF) % LETTERS);
    }
}
