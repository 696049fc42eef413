package dev.candor.leak;

/** What may be hexadecimal in a text, in either letter case, decoded from each of its two first digits. */
final class HexTokens {
    /** Of what a needle's shortest form takes. */
    private static final int SHORTEST = 12;

    private static final int RADIX = 16;

    private HexTokens() {}

    static void each(byte[] text, Base64Tokens.Token token) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i < text.length && digit(text[i]) >= 0) {
                continue;
            }
            for (int offset = 0; offset < 2 && i - start - offset >= SHORTEST; offset++) {
                byte[] decoded = decoded(text, start + offset, i);
                token.at(decoded, decoded.length, start);
            }
            start = i + 1;
        }
    }

    private static byte[] decoded(byte[] text, int from, int to) {
        byte[] out = new byte[(to - from) / 2];
        for (int at = 0; at < out.length; at++) {
            out[at] = (byte) (digit(text[from + 2 * at]) * RADIX + digit(text[from + 2 * at + 1]));
        }
        return out;
    }

    private static int digit(byte octet) {
        return Character.digit(octet, RADIX);
    }
}
