package dev.candor.leak.layer;

/** What bytes look like. */
public final class Looks {
    /** As signed numbers, the octets that continue a character of UTF-8 are the lowest. */
    private static final byte CONTINUATION_END = (byte) 0xc0;

    private static final byte[] KINDS = kinds();

    private Looks() {}

    /** Whether they are text in UTF-8, perhaps broken off, rather than what decoding something else gives. */
    public static boolean text(byte[] bytes, int length) {
        int rest = 0;
        for (int i = Strides.overPrintable(bytes, 0, length); i < length; i++) {
            byte octet = bytes[i];
            boolean continues = octet < CONTINUATION_END;
            if (continues != rest > 0 || octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
            rest = continues ? rest - 1 : octet >= 0 ? 0 : Integer.numberOfLeadingZeros(~octet << 24) - 1;
            i = rest == 0 ? Strides.overPrintable(bytes, i + 1, length) - 1 : i;
        }
        return true;
    }

    /** Whether they begin like text of two bytes a letter. */
    public static boolean wide(byte[] bytes, int length) {
        if (length < 4) {
            return false;
        }
        boolean little = bytes[1] == 0 && bytes[3] == 0;
        boolean big = bytes[0] == 0 && bytes[2] == 0;
        boolean marked = (bytes[0] & bytes[1] & 0xff) == 0xfe && bytes[0] != bytes[1];
        return little != big || marked;
    }

    /** Whether letters of both cases and digits stand in it as by chance: words have capitals in front only. */
    public static boolean mixed(byte[] token, int from, int to, int words) {
        return changes(token, from, to) * words >= to - from;
    }

    /** How many letters are of another kind than the one before them. */
    public static int changes(byte[] token, int from, int to) {
        int changes = 0;
        byte last = KINDS[token[from] & 0xff];
        for (int i = from + 1; i < to; i++) {
            byte kind = KINDS[token[i] & 0xff];
            changes += kind != last ? 1 : 0;
            last = kind;
        }
        return changes;
    }

    /** Digits and marks, capitals, small letters: from a table, since a processor cannot foretell what comes in an id. */
    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int octet = 0; octet < kinds.length; octet++) {
            kinds[octet] = (byte) (octet <= '9' ? 0 : octet <= 'Z' ? 1 : 2);
        }
        return kinds;
    }
}
