package dev.candor.leak.layer;

/** Sixteen bytes in five groups. */
public final class Uuid {
    public static final int LENGTH = 36;
    private static final int BYTES = 16;

    private Uuid() {}

    /** Whether one stands there. */
    public static boolean at(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? text[from + i] != '-' : Hex.digit(text[from + i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Its bytes; only where one stands there. */
    public static byte[] bytes(byte[] text, int from) {
        byte[] out = new byte[BYTES];
        int digit = 0;
        for (int i = from; i < from + LENGTH; i++) {
            if (text[i] != '-') {
                out[digit / 2] |= (byte) (Hex.digit(text[i]) << (digit % 2 == 0 ? 4 : 0));
                digit++;
            }
        }
        return out;
    }
}
