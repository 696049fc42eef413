package dev.candor.leak.layer;

import java.util.Arrays;

/** Base64, standard or for URLs, padded or not, read from each of its four first letters. */
public final class Base64 implements TokenLayer {
    private static final byte[] VALUES = values();

    @Override
    public String name() {
        return "base64";
    }

    @Override
    public int alphabet() {
        return Octets.TOKEN;
    }

    /** Of what the shortest needle takes. */
    @Override
    public int shortest() {
        return 8;
    }

    @Override
    public int words() {
        return 5;
    }

    @Override
    public int offsets() {
        return 4;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        int at = 0;
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int group =
                    VALUES[text[i]] << 18 | VALUES[text[i + 1]] << 12 | VALUES[text[i + 2]] << 6 | VALUES[text[i + 3]];
            out[at++] = (byte) (group >> 16);
            out[at++] = (byte) (group >> 8);
            out[at++] = (byte) group;
        }
        int rest = to - i;
        if (rest > 1) {
            int group = VALUES[text[i]] << 18 | VALUES[text[i + 1]] << 12 | (rest > 2 ? VALUES[text[i + 2]] << 6 : 0);
            out[at++] = (byte) (group >> 16);
            if (rest > 2) {
                out[at++] = (byte) (group >> 8);
            }
        }
        return at * Byte.SIZE;
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
