package dev.candor.leak.layer;

import java.math.BigInteger;

/** Base58 with Bitcoin's alphabet: one great number, so that the length of what it hides does not show exactly. */
public final class Base58 implements TokenLayer {
    private static final String LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    /** What is read takes time by the square of the length. */
    private static final int LONGEST = 512;

    @Override
    public String name() {
        return "base58";
    }

    @Override
    public int alphabet() {
        return Octets.BASE_58;
    }

    /** Of what the shortest needle takes. */
    @Override
    public int shortest() {
        return 9;
    }

    @Override
    public int words() {
        return 4;
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        if (to - from > LONGEST || !Looks.mixed(text, from, to, words())) {
            return 0;
        }
        BigInteger number = BigInteger.ZERO;
        for (int i = from; i < to; ) {
            long part = 0;
            long scale = 1;
            for (int end = Math.min(to, i + 10); i < end; i++) {
                part = part * LETTERS.length() + LETTERS.indexOf(text[i]);
                scale *= LETTERS.length();
            }
            number = number.multiply(BigInteger.valueOf(scale)).add(BigInteger.valueOf(part));
        }
        return Decimal.write(number, out);
    }
}
