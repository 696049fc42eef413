package dev.candor.leak.layer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Goes through text eight octets at a time. */
public final class Strides {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final VarHandle NUMBERS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Strides() {}

    /** Where the first of two octets stands from there on, or a place at most eight before the end where none does. */
    public static int toEither(byte[] text, int from, byte one, byte other) {
        int at = from;
        for (; at + Long.BYTES <= text.length; at += Long.BYTES) {
            long octets = (long) NUMBERS.get(text, at);
            long marks = zeros(octets ^ one * ONES) | zeros(octets ^ other * ONES);
            if (marks != 0) {
                return at + Long.numberOfTrailingZeros(marks) / Byte.SIZE;
            }
        }
        return at;
    }

    /** Where from there on, in strides, no printable ASCII stands, or a place at most eight before the end. */
    static int overPrintable(byte[] text, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long octets = (long) NUMBERS.get(text, at);
            if ((octets & HIGHS) != 0 || (octets - ' ' * ONES & HIGHS) != 0) {
                return at;
            }
            at += Long.BYTES;
        }
        return at;
    }

    /** The highest bit of each octet that is zero; above the first such octet others may be marked too. */
    private static long zeros(long octets) {
        return octets - ONES & ~octets & HIGHS;
    }
}
