package dev.candor.leak.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies no more than is allowed. */
final class Streams {
    private static final int BLOCK = 1 << 13;

    private Streams() {}

    static void copy(InputStream in, OutputStream out, int most) throws IOException {
        byte[] block = new byte[Math.min(BLOCK, most)];
        int left = most;
        for (int read = in.read(block); read > 0 && left > 0; read = in.read(block)) {
            out.write(block, 0, Math.min(read, left));
            left -= read;
        }
    }
}
