package dev.candor.leak.layer;

/** What an octet may be part of, as bits: alphabets of tokens, and signs that something may be undone. */
public final class Octets {
    public static final int TOKEN = 1;
    public static final int HEX = 1 << 1;
    public static final int DECIMAL = 1 << 2;
    public static final int UPPER_32 = 1 << 3;
    public static final int LOWER_32 = 1 << 4;
    public static final int BASE_58 = 1 << 5;
    public static final int SEPARATOR = 1 << 6;
    public static final int PERCENT = 1 << 8;
    public static final int BACKSLASH = 1 << 9;
    public static final int AMPERSAND = 1 << 10;
    public static final int EQUALS = 1 << 11;
    public static final int COMMA = 1 << 12;
    public static final int LINE = 1 << 13;
    public static final int CONTROL = 1 << 14;
    public static final int NUL = 1 << 15;
    public static final int PUNCTUATION = 1 << 16;

    private static final int[] KINDS = kinds();

    private Octets() {}

    public static int kind(byte octet) {
        return KINDS[octet & 0xff];
    }

    private static int[] kinds() {
        int[] kinds = new int[256];
        mark(kinds, TOKEN, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_");
        mark(kinds, HEX, "0123456789abcdefABCDEF");
        mark(kinds, DECIMAL, "0123456789");
        mark(kinds, UPPER_32, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
        mark(kinds, LOWER_32, "abcdefghijklmnopqrstuvwxyz234567");
        mark(kinds, BASE_58, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");
        mark(kinds, SEPARATOR, "+/-_");
        mark(kinds, PERCENT, "%");
        mark(kinds, BACKSLASH, "\\");
        mark(kinds, AMPERSAND, "&");
        mark(kinds, EQUALS, "=");
        mark(kinds, COMMA, ",");
        mark(kinds, LINE, "\n\r");
        mark(kinds, PUNCTUATION, "!#$%&()*+;<=>?@^`{|}~:,.'[]");
        for (int octet = 0; octet < ' '; octet++) {
            kinds[octet] |= octet == '\n' || octet == '\r' || octet == '\t' ? 0 : octet == 0 ? NUL : CONTROL;
        }
        return kinds;
    }

    private static void mark(int[] kinds, int kind, String octets) {
        octets.chars().forEach(octet -> kinds[octet] |= kind);
    }
}
