package dev.candor.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers with one byte a second, the first one at once. */
final class Dripping implements Answering {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
    private static final int OK = 200;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public boolean answer(Asked asked) throws IOException {
        asked.status(OK);
        OutputStream out = asked.out();
        try {
            for (byte one : ANSWER) {
                out.write(one);
                if (closed.await(1, TimeUnit.SECONDS)) {
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
