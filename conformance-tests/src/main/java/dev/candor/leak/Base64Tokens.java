package dev.candor.leak;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What may be base64 in a text, standard or for URLs, padded or not, decoded from each of its four first letters. */
final class Base64Tokens {
    /** Of what a needle's shortest form takes. */
    private static final int SHORTEST = 8;

    private static final int OFFSETS = 4;
    private static final int BITS = 6;
    private static final byte[] VALUES = values();

    private Base64Tokens() {}

    /** A decoded token, and where it begins in the text. */
    interface Token {
        void at(byte[] decoded, int start);
    }

    static void each(byte[] text, Token token) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i < text.length && text[i] >= 0 && VALUES[text[i]] >= 0) {
                continue;
            }
            for (int offset = 0; offset < OFFSETS && i - start - offset >= SHORTEST; offset++) {
                token.at(decode(text, start + offset, i), start);
            }
            start = i + 1;
        }
    }

    private static byte[] decode(byte[] text, int from, int to) {
        byte[] out = new byte[(int) ((to - from) * (long) BITS / Byte.SIZE)];
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
        return out;
    }

    /** Whether it is text rather than what decoding something else gives, so that deeper layers are worth undoing. */
    static boolean isText(byte[] decoded) {
        boolean ascii = true;
        for (byte octet : decoded) {
            if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
            ascii &= octet >= 0;
        }
        return ascii || isUtf8(decoded);
    }

    private static boolean isUtf8(byte[] decoded) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
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
