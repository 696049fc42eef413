package dev.candor.leak.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Protocol buffers without their schema: what has a length is a text, else a message, else bytes. */
public final class Protobuf implements Container {
    private static final int DEPTH = 20;

    @Override
    public String name() {
        return "protobuf";
    }

    @Override
    public boolean begins(byte[] bytes) {
        int tag = bytes.length > 2 ? bytes[0] & 0xff : 0;
        boolean text = (tag & 7) == 2 && (bytes[1] < 0 || bytes[1] <= bytes.length - 2);
        return tag >= 8 && (text || (tag & 7) < 2 || (tag & 7) == 5);
    }

    @Override
    public boolean each(byte[] bytes, Texts texts) {
        List<byte[]> found = new ArrayList<>();
        boolean message = bytes.length > 2 && message(bytes, 0, bytes.length, DEPTH, found);
        if (message) {
            found.forEach(texts::at);
        }
        return message && !found.isEmpty();
    }

    private static boolean message(byte[] bytes, int from, int to, int depth, List<byte[]> found) {
        int at = from;
        while (at < to) {
            long tag = varint(bytes, at, to);
            at = afterVarint(bytes, at, to);
            if (at < 0 || tag >>> 3 == 0 || tag >>> 3 >= 1 << 29) {
                return false;
            }
            switch ((int) (tag & 7)) {
                case 0 -> at = afterVarint(bytes, at, to);
                case 1 -> at += Long.BYTES;
                case 5 -> at += Integer.BYTES;
                case 2 -> {
                    long length = varint(bytes, at, to);
                    at = afterVarint(bytes, at, to);
                    if (at < 0 || length < 0 || length > to - at) {
                        return false;
                    }
                    delimited(bytes, at, at + (int) length, depth, found);
                    at += (int) length;
                }
                default -> at = -1;
            }
            if (at < 0 || at > to) {
                return false;
            }
        }
        return true;
    }

    private static void delimited(byte[] bytes, int from, int to, int depth, List<byte[]> found) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        int before = found.size();
        // The head of a message may be white space to who reads it as text.
        boolean text = Looks.text(part, part.length) && (part.length == 0 || part[0] >= ' ' || part[0] < 0);
        boolean inner = !text && depth > 0 && message(bytes, from, to, depth - 1, found);
        if (!inner) {
            found.subList(before, found.size()).clear();
            found.add(part);
        }
    }

    private static long varint(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = 0; i < 10 && from + i < to; i++) {
            value |= (long) (bytes[from + i] & 0x7f) << 7 * i;
            if (bytes[from + i] >= 0) {
                break;
            }
        }
        return value;
    }

    /** -1 where none ends. */
    private static int afterVarint(byte[] bytes, int from, int to) {
        for (int i = from; i >= 0 && i < Math.min(to, from + 10); i++) {
            if (bytes[i] >= 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
