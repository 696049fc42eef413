package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers with far more than anybody asked for. */
final class Flooding implements Answering {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ";
    private static final int OK = 200;
    private static final int PIECE = 16 << 10;

    @Override
    public boolean answer(Asked asked) throws IOException {
        asked.status(OK);
        OutputStream out = asked.out();
        out.write((HEAD + Answer.Flood.BYTES + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        for (long left = Answer.Flood.BYTES; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(left, PIECE));
        }
        return asked.keepsOpen();
    }
}
