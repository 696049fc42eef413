package dev.candor.leak;

import java.util.Arrays;

/** What may be base64 in a text, standard or for URLs, padded or not, decoded from each of its four first letters. */
final class Base64Tokens {
    /** Of what a needle's shortest form takes. */
    private static final int SHORTEST = 8;

    private static final int OFFSETS = 4;
    private static final int BITS = 6;

    /** As signed numbers, the octets that continue a character of UTF-8 are the lowest. */
    private static final byte CONTINUATION_END = (byte) 0xc0;

    private static final byte[] VALUES = values();

    private Base64Tokens() {}

    /** The first bytes of an array are a decoded token, until the next one is; and where it begins in the text. */
    interface Token {
        void at(byte[] decoded, int length, int start);
    }

    static void each(byte[] text, Token token) {
        byte[] decoded = {};
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i < text.length && text[i] >= 0 && VALUES[text[i]] >= 0) {
                continue;
            }
            if (decoded.length < i - start) {
                decoded = new byte[i - start];
            }
            for (int offset = 0; offset < OFFSETS && i - start - offset >= SHORTEST; offset++) {
                token.at(decoded, decode(text, start + offset, i, decoded), start);
            }
            start = i + 1;
        }
    }

    /** How many bytes it gives. */
    private static int decode(byte[] text, int from, int to, byte[] out) {
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            held = held << BITS | VALUES[text[i]];
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out[at++] = (byte) (held >> bits);
            }
        }
        return at;
    }

    /** Whether it is text rather than what decoding something else gives, so that deeper layers are worth undoing. */
    static boolean isText(byte[] decoded, int length) {
        int rest = 0;
        for (int i = 0; i < length; i++) {
            byte octet = decoded[i];
            boolean continues = octet < CONTINUATION_END;
            if (continues != rest > 0 || octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
            rest = continues ? rest - 1 : octet >= 0 ? 0 : Integer.numberOfLeadingZeros(~octet << 24) - 1;
        }
        return true;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < letters.length(); i++) {
            values[letters.charAt(i)] = (byte) i;
        }
        values['-'] = values['+'];
        values['_'] = values['/'];
        return values;
    }
}
