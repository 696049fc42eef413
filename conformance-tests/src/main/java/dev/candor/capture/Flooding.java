package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers with far more than anybody asked for, at most as fast as a good line brings it: loopback hides what it costs. */
final class Flooding implements Answering {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ";
    private static final int OK = 200;
    private static final int PIECE = 16 << 10;

    /** 16 MB a second, so that all of it takes three seconds. */
    private static final long NANOS_PER_BYTE = 62;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public boolean answer(Asked asked) throws IOException {
        asked.status(OK);
        OutputStream out = asked.out();
        out.write((HEAD + Answer.Flood.BYTES + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        long began = System.nanoTime();
        try {
            for (long left = Answer.Flood.BYTES; left > 0; left -= PIECE) {
                out.write(piece, 0, (int) Math.min(left, PIECE));
                long early = began + (Answer.Flood.BYTES - left) * NANOS_PER_BYTE - System.nanoTime();
                if (closed.await(early, TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return asked.keepsOpen();
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
