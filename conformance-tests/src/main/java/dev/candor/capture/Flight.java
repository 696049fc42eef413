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
    // The seven bytes of a record with a fatal alert; the third and the last tell version and number.
    private static final long ALERT_BITS = 0xffff00ffffff00L;
    private static final long FATAL_ALERT = 0x15030000020200L;

    private final Socket socket;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holding = true;
    private long last;

    Flight(Socket socket) {
        this.socket = socket;
    }

    /** The same bytes; output goes out before one is waited for. */
    InputStream before(InputStream in) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                flush();
                int read = in.read(into, offset, length);
                for (int i = offset; i < offset + read; i++) {
                    last = last << Byte.SIZE | into[i] & 0xff;
                }
                return read;
            }
        };
    }

    /**
     * The fatal alert that was read last, if it came in the clear: some senders are not yet encrypting when they look
     * at the certificate, where the JDK already expects it.
     *
     * @return its number (RFC 8446, section 6), or -1
     */
    int alert() {
        boolean fatal = (last & ALERT_BITS) == FATAL_ALERT;
        return fatal ? (int) (last & 0xff) : -1;
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
