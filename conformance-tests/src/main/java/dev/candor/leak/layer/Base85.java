package dev.candor.leak.layer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Five letters for four bytes, for a text as a whole: Ascii85, or the alphabet of RFC 1924. */
public final class Base85 implements TextLayer {
    private static final int RADIX = 85;
    private static final int GROUP = 5;
    private static final int SHORTEST = 8;
    private static final String RFC_1924 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    private final int[] values;

    private Base85(int[] values) {
        this.values = values;
    }

    static Base85 ascii() {
        int[] values = none();
        for (int i = 0; i < RADIX; i++) {
            values['!' + i] = i;
        }
        return new Base85(values);
    }

    static Base85 rfc1924() {
        int[] values = none();
        for (int i = 0; i < RADIX; i++) {
            values[RFC_1924.charAt(i)] = i;
        }
        return new Base85(values);
    }

    private static int[] none() {
        int[] values = new int[256];
        Arrays.fill(values, -1);
        return values;
    }

    @Override
    public String name() {
        return "base85";
    }

    @Override
    public int sign() {
        return Octets.PUNCTUATION;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i < to && values[text[i] & 0xff] >= 0) {
                continue;
            }
            run(text, start, i, out);
            start = i + 1;
        }
        return out.size() == 0 ? null : out.toByteArray();
    }

    /** Adds what a run of letters stands for where that is text, without the marks that may stand around it. */
    private void run(byte[] text, int from, int to, ByteArrayOutputStream out) {
        boolean marked = to - from > 1 && text[from] == '<' && text[from + 1] == '~';
        int start = marked ? from + 2 : from;
        int end = to < text.length && text[to] == '~' || !marked || text[to - 1] != '>' ? to : to - 2;
        if (end - start < SHORTEST
                || !opensText(text, start)
                || end - start > 2 * GROUP && !opensText(text, start + GROUP)) {
            return;
        }
        byte[] plain = decoded(text, start, end);
        if (Looks.text(plain, plain.length) || Looks.wide(plain, plain.length)) {
            out.writeBytes(plain);
            out.write('\n');
        }
    }

    /** Whether the first letters give text, which those of words hardly ever do. */
    private boolean opensText(byte[] text, int from) {
        long group = 0;
        for (int i = from; i < from + GROUP; i++) {
            group = group * RADIX + values[text[i]];
        }
        boolean wide = (group & 0x00ff00ffL) == 0 || (group & 0xff00ff00L) == 0;
        for (int shift = 24; shift >= 0 && !wide; shift -= Byte.SIZE) {
            long octet = group >>> shift & 0xff;
            if (group >>> Integer.SIZE != 0 || octet < '\t' || octet > '\r' && octet < ' ') {
                return false;
            }
        }
        return true;
    }

    private byte[] decoded(byte[] text, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        long held = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            held = held * RADIX + values[text[i]];
            if (++count == GROUP) {
                write(held, 4, out);
                held = 0;
                count = 0;
            }
        }
        rest(held, count, out);
        return out.toByteArray();
    }

    private static void rest(long held, int count, ByteArrayOutputStream out) {
        if (count > 1) {
            long filled = held;
            for (int i = count; i < GROUP; i++) {
                filled = filled * RADIX + RADIX - 1;
            }
            write(filled, count - 1, out);
        }
    }

    private static void write(long group, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (group >> 24 - Byte.SIZE * i));
        }
    }
}
