package dev.candor.leak.layer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of two bytes a letter, in either order. */
public final class Utf16 implements TextLayer {
    @Override
    public String name() {
        return "utf-16";
    }

    @Override
    public int sign() {
        return Octets.NUL;
    }

    @Override
    public byte @Nullable [] undone(byte[] text, int from, int to) {
        int length = (to - from) / 2;
        int even = 0;
        int odd = 0;
        for (int i = from; i + 1 < to; i += 2) {
            even += text[i] == 0 ? 1 : 0;
            odd += text[i + 1] == 0 ? 1 : 0;
        }
        if (length < 4 || Math.max(even, odd) * 2 < length || Math.min(even, odd) * 4 > length) {
            return null;
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return new String(text, from, to - from, charset).getBytes(StandardCharsets.UTF_8);
    }
}
