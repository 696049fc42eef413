package dev.candor.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/**
 * A socket whose output goes out in one piece, up to a moment: when the other side is listened to. A sender that
 * refuses the certificate says so and is gone while the JDK is still writing the rest of its handshake; writing would
 * fail then, and what the sender said would never be read.
 */
final class Flight extends Socket {
    private final Socket socket;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holding = true;

    Flight(Socket socket) {
        this.socket = socket;
    }

    /** The same bytes; output goes out before one is waited for. */
    InputStream before(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                flush();
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                flush();
                return in.read(into, offset, length);
            }
        };
    }

    /** Holds nothing back from now on. */
    void land() throws IOException {
        holding = false;
        flush();
    }

    private void flush() throws IOException {
        if (held.size() > 0) {
            byte[] all = held.toByteArray();
            held.reset();
            socket.getOutputStream().write(all);
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream out = socket.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                (holding ? held : out).write(from, offset, length);
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return socket.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return socket.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        socket.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public InetAddress getInetAddress() {
        return socket.getInetAddress();
    }

    /** With what is still held back: it is the alert that says why. */
    @Override
    public void close() throws IOException {
        try (socket) {
            land();
        }
    }
}
