package dev.candor.capture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/** The bytes of one accepted connection: read, timed and counted. */
final class Incoming {
    private final InputStream wire;
    private final Traffic traffic;
    private final byte[] buffer = new byte[16 << 10];
    private final long accepted = System.nanoTime();
    private int next;
    private int limit;
    private long filledAt = accepted;
    private boolean brought;
    private InputStream from;
    private volatile String to = "";
    private volatile long unfinished;
    private volatile String stage = "never read: too many connections were open";

    Incoming(InputStream wire, Traffic traffic) {
        this.wire = wire;
        this.from = wire;
        this.traffic = traffic;
        traffic.moved();
    }

    /** Says how far the connection came; the reason for which it brought no whole request, should it end now. */
    void stage(String now) {
        stage = now;
    }

    /** Says where the connection was meant to go; empty where that is the address given to the implementation. */
    void to(String destination) {
        to = destination;
    }

    /**
     * Waits for the first byte of a request and leaves it unread.
     *
     * @return whether one came before the end
     */
    boolean awaitRequest() throws IOException {
        while (next < limit || fill()) {
            // Some senders end a body with an extra line break; it begins nothing.
            if (buffer[next] != '\r' && buffer[next] != '\n') {
                return true;
            }
            next++;
            if (brought) {
                unfinished--;
            } else {
                stage = "nothing but line breaks was sent";
            }
        }
        return false;
    }

    /** The first byte of the request that begins, after {@link #awaitRequest} found one. */
    int first() {
        return buffer[next] & 0xff;
    }

    /** When the last bytes came, by {@link System#nanoTime}. */
    long filledAt() {
        return filledAt;
    }

    /** Reads to the end of the line, without its line break; each byte becomes one character. */
    String line(int most) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = read(); c != '\n'; c = read()) {
            if (line.length() == most) {
                throw new Malformed("a line, or the whole head, was longer than the kit reads");
            }
            line.append((char) c);
        }
        int last = line.length() - 1;
        return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
    }

    /** Whether the next bytes are a line break; reads it. */
    boolean lineBreak() throws IOException {
        int c = read();
        return (c == '\r' ? read() : c) == '\n';
    }

    /** Reads exactly that many bytes. */
    byte[] take(int count) throws IOException {
        byte[] taken = new byte[count];
        for (int at = 0; at < count; ) {
            require();
            int size = Math.min(count - at, limit - next);
            System.arraycopy(buffer, next, taken, at, size);
            next += size;
            at += size;
        }
        return taken;
    }

    /** What follows on the wire, for the one who decrypts it; it is timed here, and counted up to the first request. */
    InputStream undecrypted() {
        InputStream read = new ByteArrayInputStream(buffer, next, limit - next);
        return new SequenceInputStream(read, new Wire());
    }

    /** Reads from there from now on. */
    void decrypted(InputStream plain) {
        next = limit;
        from = plain;
    }

    private final class Wire extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = wire.read(into, offset, length);
            if (read > 0) {
                traffic.moved();
                unfinished += from == wire ? read : 0;
            }
            return read;
        }
    }

    /** Reads that many bytes into the body. */
    void body(long length, Body body) throws IOException {
        for (long left = length; left > 0; ) {
            require();
            int size = (int) Math.min(left, limit - next);
            body.add(buffer, next, size);
            next += size;
            left -= size;
        }
    }

    /** Says that a whole request was read up to here. */
    void whole() {
        brought = true;
        unfinished = limit - next;
        stage = "what followed the last whole request was not read";
    }

    /** This connection as one without a whole request, if it is one so far. */
    Optional<Connection> requestless() {
        long bytes = unfinished;
        return brought && bytes == 0
                ? Optional.empty()
                : Optional.of(new Connection(traffic.at(accepted), to, bytes, stage));
    }

    private int read() throws IOException {
        require();
        return buffer[next++] & 0xff;
    }

    private void require() throws IOException {
        if (next == limit && !fill()) {
            throw new EOFException();
        }
    }

    private boolean fill() throws IOException {
        int read = from.read(buffer);
        if (read < 0) {
            return false;
        }
        filledAt = System.nanoTime();
        traffic.moved();
        next = 0;
        limit = read;
        unfinished += read;
        return true;
    }
}
