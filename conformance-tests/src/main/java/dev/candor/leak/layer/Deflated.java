package dev.candor.leak.layer;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** What the JDK inflates: with the head of gzip (RFC 1952), of zlib (RFC 1950), or with none (RFC 1951). */
public final class Deflated implements BinaryLayer {
    private static final int GZIP_HEAD = 10;
    private static final int MOST_CODES = 29;
    private static final int BLOCK = 1 << 12;

    private final String name;
    private final Head head;

    private enum Head {
        GZIP,
        ZLIB,
        NONE
    }

    /** One of them costs as much as a thousand tokens. */
    private final ThreadLocal<Inflater> inflaters;

    private Deflated(String name, Head head) {
        this.inflaters = ThreadLocal.withInitial(() -> new Inflater(head != Head.ZLIB));
        this.name = name;
        this.head = head;
    }

    static Deflated gzip() {
        return new Deflated("gzip", Head.GZIP);
    }

    static Deflated zlib() {
        return new Deflated("zlib", Head.ZLIB);
    }

    static Deflated raw() {
        return new Deflated("deflate", Head.NONE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean begins(byte[] bytes, int size) {
        if (size < 4) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return switch (head) {
            case GZIP -> first == 0x1f && second == 0x8b && bytes[2] == 8 && size > GZIP_HEAD;
            case ZLIB -> (first & 0x0f) == 8 && first <= 0x78 && (first << Byte.SIZE | second) % 31 == 0;
            case NONE -> block(bytes, size, first, second);
        };
    }

    /** Whether a first block can begin so: most bytes that are no such thing fail here, which is much the quickest. */
    private static boolean block(byte[] bytes, int size, int first, int second) {
        int kind = first >> 1 & 3;
        if (kind == 0) {
            return size > 5 && second == (~bytes[3] & 0xff) && (bytes[2] & 0xff) == (~bytes[4] & 0xff);
        }
        if (kind == 1) {
            return literals(bytes);
        }
        return kind == 2 && lengths(bytes, first, second);
    }

    /** Whether the code by which the codes are written is a whole one. */
    private static boolean lengths(byte[] bytes, int first, int second) {
        if (first >> 3 > MOST_CODES || (second & 0x1f) > MOST_CODES) {
            return false;
        }
        int count = bits(bytes, 13, 4) + 4;
        int whole = 0;
        for (int i = 0; i < count; i++) {
            int length = bits(bytes, 17 + 3 * i, 3);
            whole += length == 0 ? 0 : 1 << 7 - length;
        }
        return whole == 1 << 7;
    }

    /** Up to 24 bits, the lowest first. */
    private static int bits(byte[] bytes, int from, int count) {
        int at = from / Byte.SIZE;
        int word =
                octet(bytes, at) | octet(bytes, at + 1) << 8 | octet(bytes, at + 2) << 16 | octet(bytes, at + 3) << 24;
        return word >>> from % Byte.SIZE & (1 << count) - 1;
    }

    private static int octet(byte[] bytes, int at) {
        return at < bytes.length ? bytes[at] & 0xff : 0;
    }

    /** Whether the first letters under the fixed code are text. */
    private static boolean literals(byte[] bytes) {
        for (int letter = 0; letter < 3; letter++) {
            int code = 0;
            for (int i = 0; i < Byte.SIZE; i++) {
                int bit = 3 + letter * Byte.SIZE + i;
                code = code << 1 | bytes[bit / Byte.SIZE] >> bit % Byte.SIZE & 1;
            }
            // The shorter codes are of repeats, or of octets up to 143; the longer ones of those from 144 on.
            int octet = code - 0x30;
            if (octet < 0 || octet > 0 && octet < '\t' || code >= 0xc0 && code < 0xc8) {
                return false;
            }
            if (code >= 0xc8) {
                return true;
            }
        }
        return true;
    }

    @Override
    public boolean marked() {
        return head == Head.GZIP;
    }

    @Override
    public @Nullable Expanded undone(byte[] bytes, int most) {
        int start = head == Head.GZIP ? body(bytes) : 0;
        Inflater inflater = inflaters.get();
        inflater.reset();
        byte[] out = new byte[Math.min(most, BLOCK)];
        int size = 0;
        boolean whole = false;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            while (!inflater.finished() && size < most) {
                out = size == out.length ? Arrays.copyOf(out, Math.min(most, 4 * size)) : out;
                int more = inflater.inflate(out, size, out.length - size);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += more;
            }
            whole = inflater.finished();
        } catch (DataFormatException broken) {
            // It is seen as far as it came.
        }
        return size == 0 && !whole ? null : new Expanded(Arrays.copyOf(out, size), whole);
    }

    /** Where the deflated bytes begin behind a head of gzip with all that may stand in it. */
    private static int body(byte[] bytes) {
        int flags = bytes[3];
        int at = GZIP_HEAD;
        if ((flags & 4) != 0 && at + 2 <= bytes.length) {
            at += 2 + (bytes[at] & 0xff) + ((bytes[at + 1] & 0xff) << Byte.SIZE);
        }
        for (int text = 8; text <= 16; text *= 2) {
            while ((flags & text) != 0 && at < bytes.length && bytes[at++] != 0) {
                continue;
            }
        }
        return Math.min(bytes.length, (flags & 2) != 0 ? at + 2 : at);
    }
}
