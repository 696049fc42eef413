package dev.candor.leak.layer;

/** A digest of 64 bits written as a number with its sign; the letters are those behind the sign. */
public final class Negative implements TokenLayer {
    @Override
    public String name() {
        return "decimal";
    }

    @Override
    public int alphabet() {
        return Octets.DECIMAL;
    }

    @Override
    public int shortest() {
        return 17;
    }

    @Override
    public int words() {
        return 1;
    }

    @Override
    public int read(byte[] text, int from, int to, byte[] out) {
        boolean signed = from > 0 && text[from - 1] == '-';
        return signed && to - from < 20
                ? Decimal.write(Decimal.number(text, from, to).negate(), out)
                : 0;
    }
}
