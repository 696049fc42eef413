package dev.candor.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/** What the kit keeps of one connection, which brings given bytes; no socket is opened. */
public final class Fed {
    /** The address that was given to the implementation. */
    public static final String BASE = "http://127.0.0.1:9/r/1";

    private static final int PORT = 9;

    private Fed() {}

    /**
     * Reads all of it, as it reads what a socket brings.
     *
     * @param piece how many bytes come at once, at most
     * @param proxy whether the endpoint is a proxy
     */
    public static Capture capture(byte[] sent, int piece, boolean proxy) {
        Ledger ledger = new Ledger(new Traffic());
        Reception reception = new Reception(
                BASE, ledger, () -> Answering.NOTHING, Certificate.TRUSTED, true, proxy, address -> Optional.empty());
        try (Conversation conversation = new Conversation(new Bringing(sent, piece), reception)) {
            ledger.opened(conversation.in());
            conversation.run();
            ledger.ended(conversation.in());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ledger.capture();
    }

    /** A socket whose other side has sent all that it will ever send. */
    private static final class Bringing extends Socket {
        private final byte[] sent;
        private final int piece;

        Bringing(byte[] sent, int piece) {
            this.sent = sent;
            this.piece = piece;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(sent) {
                @Override
                public int read(byte[] into, int offset, int length) {
                    return super.read(into, offset, Math.min(length, piece));
                }
            };
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InetAddress getLocalAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public int getLocalPort() {
            return PORT;
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public void setTcpNoDelay(boolean on) {
            // Nothing goes anywhere.
        }
    }
}
