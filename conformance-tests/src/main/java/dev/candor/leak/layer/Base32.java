package dev.candor.leak.layer;

/** Base32 (RFC 4648) in one letter case throughout. */
public final class Base32 implements TokenLayer {
    private static final int BITS = 5;
    private final int alphabet;

    Base32(int alphabet) {
        this.alphabet = alphabet;
    }

    @Override
    public String name() {
        return "base32";
    }

    @Override
    public int alphabet() {
        return alphabet;
    }

    /** Of what the shortest needle takes. */
    @Override
    public int shortest() {
        return 10;
    }

    @Override
    public int words() {
        return 8;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = from; i < to; i++) {
            held = held << BITS | value(text[i]);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out[at++] = (byte) (held >> bits);
            }
        }
        return at * Byte.SIZE;
    }

    private static int value(byte letter) {
        return letter >= 'a' ? letter - 'a' : letter >= 'A' ? letter - 'A' : letter - '2' + 26;
    }
}
