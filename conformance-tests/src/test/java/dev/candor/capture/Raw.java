package dev.candor.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Predicate;

/** A client that sends what it is told, byte by byte; and the endpoint that the tests share. */
final class Raw implements AutoCloseable {
    static final CaptureEndpoint ENDPOINT = CaptureEndpoint.start();

    /** One that is a proxy. */
    static final CaptureEndpoint PROXY = CaptureEndpoint.startAsProxy();

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    private Raw(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    static Raw to(Listener listener) throws IOException {
        return to(listener.port());
    }

    static Raw to(int port) throws IOException {
        return to(new Socket("127.0.0.1", port));
    }

    static Raw to(Socket connected) throws IOException {
        return new Raw(connected);
    }

    /** Goes on with TLS, and believes the kit's authority in what it says of that host, or else fails. */
    Raw secure(String host) throws IOException {
        return to(Tls.over(socket, host, Tls.TRUSTING));
    }

    Socket socket() {
        return socket;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    Raw send(String text) throws IOException {
        out().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Ends sending; the other side may have ended all of it already. */
    Raw end() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // It was faster.
        }
        return this;
    }

    /** The head of the next answer. */
    String answer() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("the answer must have a whole head, but was: " + head);
            }
            head.append((char) c);
        }
        return head.toString();
    }

    /** All that comes until the other side closes. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    /** Waits until the capture is so. */
    static Capture until(Listener listener, Predicate<Capture> so) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!so.test(listener.capture()) && System.nanoTime() < end) {
            listener.awaitQuiet(Duration.ofMillis(5), Duration.ofMillis(50));
        }
        return listener.capture();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
