package dev.candor.leak.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** MessagePack: the texts and byte strings of a whole value. */
public final class MessagePack implements Container {
    private static final int DEPTH = 64;

    @Override
    public String name() {
        return "msgpack";
    }

    @Override
    public boolean begins(byte[] bytes) {
        int head = bytes.length > 2 ? bytes[0] & 0xff : 0;
        return head >= 0x80 && head <= 0x9f || head >= 0xdc && head <= 0xdf;
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
            if (head <= 0x7f || head >= 0xe0 || head == 0xc0 || head == 0xc2 || head == 0xc3) {
                return true;
            }
            if (head <= 0x8f) {
                return values(2L * (head & 0x0f), depth);
            }
            if (head <= 0x9f) {
                return values(head & 0x0f, depth);
            }
            return head <= 0xbf ? text(head & 0x1f) : sized(head, depth);
        }

        private boolean sized(int head, int depth) {
            return switch (head) {
                case 0xc4, 0xd9 -> text(number(1));
                case 0xc5, 0xda -> text(number(2));
                case 0xc6, 0xdb -> text(number(4));
                case 0xc7 -> text(number(1) + 1);
                case 0xc8 -> text(number(2) + 1);
                case 0xc9 -> text(number(4) + 1);
                case 0xca, 0xce, 0xd2 -> skip(4);
                case 0xcb, 0xcf, 0xd3 -> skip(8);
                case 0xcc, 0xd0 -> skip(1);
                case 0xcd, 0xd1 -> skip(2);
                case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> skip(1 + (1 << head - 0xd4));
                case 0xdc -> values(number(2), depth);
                case 0xdd -> values(number(4), depth);
                case 0xde -> values(2 * number(2), depth);
                case 0xdf -> values(2 * number(4), depth);
                default -> false;
            };
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
            return true;
        }

        private boolean text(long length) {
            if (length > bytes.length - at) {
                return false;
            }
            found.add(Arrays.copyOfRange(bytes, at, at + (int) length));
            at += (int) length;
            return true;
        }

        private boolean skip(int length) {
            at += length;
            return at <= bytes.length;
        }
    }
}
