package dev.candor.capture;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A port that refuses: a socket is bound to it, so that nobody else can take it, but does not listen. */
final class ClosedDoor implements Door {
    private final Socket reserved = new Socket();

    ClosedDoor(int port) throws IOException {
        reserved.setReuseAddress(false);
        reserved.bind(new InetSocketAddress(CaptureEndpoint.HOST, port));
    }

    @Override
    public int port() {
        return reserved.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        reserved.close();
    }
}
