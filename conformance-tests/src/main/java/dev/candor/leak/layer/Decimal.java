package dev.candor.leak.layer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** A digest written as one number. */
public final class Decimal implements TokenLayer {
    /** No digest takes more digits. */
    private static final int LONGEST = 155;

    @Override
    public String name() {
        return "decimal";
    }

    @Override
    public int alphabet() {
        return Octets.DECIMAL;
    }

    /** A number of 63 bits; most that are shorter are times. */
    @Override
    public int shortest() {
        return 17;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        return to - from > LONGEST ? 0 : write(number(text, from, to), out);
    }

    static BigInteger number(byte[] text, int from, int to) {
        return new BigInteger(new String(text, from, to - from, StandardCharsets.US_ASCII));
    }

    /** Writes a number in as many bytes as it needs; how many bits they are. */
    static int write(BigInteger number, byte[] out) {
        byte[] bytes = number.toByteArray();
        int zero = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        System.arraycopy(bytes, zero, out, 0, bytes.length - zero);
        return (bytes.length - zero) * Byte.SIZE;
    }
}
