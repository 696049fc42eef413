package dev.candor.leak.layer;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Zstandard (RFC 8878). */
public final class Zstd implements BinaryLayer {
    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean begins(byte[] bytes, int size) {
        return size > 6
                && bytes[0] == 0x28
                && (bytes[1] & 0xff) == 0xb5
                && bytes[2] == 0x2f
                && (bytes[3] & 0xff) == 0xfd;
    }

    @Override
    public boolean marked() {
        return true;
    }

    @Override
    public @Nullable Expanded undone(byte[] bytes, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            Streams.copy(in, out, most);
        } catch (IOException | MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return out.size() == 0 ? null : new Expanded(out.toByteArray(), false);
        }
        return new Expanded(out.toByteArray(), out.size() < most);
    }
}
