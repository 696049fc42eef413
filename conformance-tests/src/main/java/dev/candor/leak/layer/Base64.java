package dev.candor.leak.layer;

import java.util.Arrays;

/** Base64, standard or for URLs, padded or not, read from each of its four first letters. */
public final class Base64 implements TokenLayer {
    private static final int OFFSETS = 4;
    private static final int BITS = 6;
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
    public void each(byte[] text, int from, int to, Sink sink) {
        sink.at(decoded(text, from, to), (to - from) * BITS / Byte.SIZE * Byte.SIZE, true);
        boolean mixed = Looks.mixed(text, from, to, words());
        for (int offset = 1; offset < OFFSETS && to - from - offset >= shortest(); offset++) {
            if (mixed || opensText(text, from + offset)) {
                sink.at(decoded(text, from + offset, to), (to - from - offset) * BITS / Byte.SIZE * Byte.SIZE, false);
            }
        }
    }

    /** Most runs of letters are words: what four letters give tells them from text, and costs little. */
    private static boolean opensText(byte[] text, int from) {
        int three = VALUES[text[from]] << 18
                | VALUES[text[from + 1]] << 12
                | VALUES[text[from + 2]] << 6
                | VALUES[text[from + 3]];
        return opens(three >> 16) && opens(three >> 8 & 0xff) && opens(three & 0xff);
    }

    private static boolean opens(int octet) {
        return octet >= ' ' && octet != 0x7f || octet == '\n' || octet == '\r' || octet == '\t' || octet == 0;
    }

    private static byte[] decoded(byte[] text, int from, int to) {
        byte[] out = new byte[Math.max(Long.BYTES, (to - from) * BITS / Byte.SIZE)];
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
