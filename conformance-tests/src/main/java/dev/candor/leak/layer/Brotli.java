package dev.candor.leak.layer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Brotli (RFC 7932), which has no mark to be told by. */
public final class Brotli implements BinaryLayer {
    private static final int SHORTEST = 6;
    private static final int MOST_EXPANSION = 200;

    @Override
    public String name() {
        return "brotli";
    }

    /** Whether a head begins there that announces about as much as the rest can hold. */
    @Override
    public boolean begins(byte[] bytes, int size) {
        if (size < SHORTEST) {
            return false;
        }
        int at = (bytes[0] & 1) == 0 ? 1 : (bytes[0] & 0x0e) != 0 ? 4 : 7;
        boolean last = bits(bytes, at, 1) == 1;
        if (last && bits(bytes, at + 1, 1) == 1) {
            return false;
        }
        at += last ? 2 : 1;
        int nibbles = bits(bytes, at, 2) + 4;
        int length = bits(bytes, at + 2, 4 * Math.min(nibbles, 6)) + 1;
        return nibbles <= 6 && length >= size / 2 && length <= MOST_EXPANSION * size;
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

    @Override
    public boolean marked() {
        return false;
    }

    @Override
    public @Nullable Expanded undone(byte[] bytes, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new BrotliInputStream(new ByteArrayInputStream(bytes))) {
            Streams.copy(in, out, most);
        } catch (IOException | RuntimeException e) {
            // Whatever the decoder makes of bytes that are none of its own, or of such that are broken off.
            return out.size() == 0 ? null : new Expanded(out.toByteArray(), false);
        }
        return out.size() == 0 ? null : new Expanded(out.toByteArray(), out.size() < most);
    }
}
