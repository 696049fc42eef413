package dev.candor.leak.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CBOR (RFC 8949): the texts and byte strings of a whole value. */
public final class Cbor implements Container {
    private static final int DEPTH = 64;
    private static final int BREAK = 0xff;
    private static final int INDEFINITE = 31;

    @Override
    public String name() {
        return "cbor";
    }

    @Override
    public boolean begins(byte[] bytes) {
        int head = bytes.length > 2 ? bytes[0] & 0xff : 0;
        return head >= 0x80 && head <= 0xdb;
    }

    @Override
    public boolean each(byte[] bytes, Texts texts) {
        Reader reader = new Reader(bytes);
        boolean whole = bytes.length > 2 && reader.value(DEPTH) && reader.at == bytes.length && !reader.found.isEmpty();
        if (whole) {
            reader.found.forEach(texts::at);
        }
        return whole;
    }

    private static final class Reader {
        private final byte[] bytes;
        private final List<byte[]> found = new ArrayList<>();
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean value(int depth) {
            if (at >= bytes.length || depth == 0) {
                return false;
            }
            int head = bytes[at++] & 0xff;
            int major = head >> 5;
            int small = head & 0x1f;
            if (small == INDEFINITE) {
                return major >= 2 && major <= 5 && untilBreak(depth);
            }
            if (small > 27) {
                return false;
            }
            long number = small < 24 ? small : number(1 << small - 24);
            return switch (major) {
                case 2, 3 -> text(number);
                case 4 -> values(number, depth);
                case 5 -> values(2 * number, depth);
                case 6 -> value(depth - 1);
                default -> at <= bytes.length;
            };
        }

        private boolean untilBreak(int depth) {
            while (at < bytes.length && (bytes[at] & 0xff) != BREAK) {
                if (!value(depth - 1)) {
                    return false;
                }
            }
            at++;
            return at <= bytes.length;
        }

        private long number(int size) {
            long value = 0;
            for (int i = 0; i < size; i++) {
                value = value << Byte.SIZE | (at < bytes.length ? bytes[at] & 0xff : 0xff);
                at++;
            }
            return value;
        }

        private boolean values(long count, int depth) {
            for (long i = 0; i < count; i++) {
                if (!value(depth - 1)) {
                    return false;
                }
            }
            return count >= 0;
        }

        private boolean text(long length) {
            if (length < 0 || length > bytes.length - at) {
                return false;
            }
            found.add(Arrays.copyOfRange(bytes, at, at + (int) length));
            at += (int) length;
            return true;
        }
    }
}
