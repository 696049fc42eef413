package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One accepted connection below HTTP: where it leads, and whether it is encrypted. */
final class Channel implements Closeable {
    private static final byte[] ESTABLISHED =
            "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BAD =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int WAITING = 32 << 10;

    private final Socket socket;
    private final Incoming in;
    private final Destination local;
    private final boolean given;
    private final Certificate certificate;
    private @Nullable SSLSocket secured;
    private @Nullable Destination tunnel;
    private @Nullable Destination named;

    Channel(Socket socket, Reception reception) throws IOException {
        this.socket = socket;
        this.in = new Incoming(socket.getInputStream(), reception.ledger().traffic());
        Destination address = Destination.of(socket.getLocalAddress(), socket.getLocalPort());
        this.local = reception
                .names()
                .apply(socket.getLocalAddress())
                .map(name -> new Destination(name, address.port()))
                .orElse(address);
        URI base = URI.create(reception.base());
        certificate = reception.certificate();
        given = local.authority(base.getScheme()).equals(base.getRawAuthority());
        in.to(given ? "" : local.toString());
    }

    Incoming in() {
        return in;
    }

    void open() throws IOException {
        in.stage("no byte was sent");
        socket.setTcpNoDelay(true);
        // Little waits on the way, so that what was written was read, or nearly.
        socket.setSendBufferSize(WAITING);
    }

    OutputStream out() throws IOException {
        return secured == null ? socket.getOutputStream() : secured.getOutputStream();
    }

    boolean isSecured() {
        return secured != null;
    }

    boolean isTunnel() {
        return tunnel != null;
    }

    /** Says that the tunnel stands; what follows is read as if it had reached its end. */
    void tunnel(String to) throws IOException {
        Destination destination = Destination.of(to).orElse(null);
        if (destination == null) {
            socket.getOutputStream().write(BAD);
            throw new Malformed("CONNECT must name a host and a port, " + Connection.UNSEEN);
        }
        tunnel = destination;
        in.to(destination.toString());
        in.stage("a tunnel was asked for, and nothing came through it");
        socket.getOutputStream().write(ESTABLISHED);
    }

    /** Goes on with TLS, as the server that the sender wants to speak to. */
    void secure() throws IOException {
        Handshake handshake = new Handshake(socket, in);
        Hello hello = handshake.hello();
        if (Destination.isHost(hello.serverName())) {
            named = new Destination(hello.serverName(), local.port());
        }
        if (tunnel == null && named != null) {
            in.to(named.toString());
        }
        Destination asked = tunnel == null ? local : tunnel;
        secured = handshake.complete(hello, named == null ? asked.host() : named.host(), certificate);
    }

    String url(Head head) {
        String scheme = secured == null ? "http" : "https";
        Destination certain = certain();
        return head.url(scheme, certain == null ? null : certain.authority(scheme), local.authority(scheme));
    }

    /** What a client connected to, or made sure to speak to, outweighs what it says there: whoever is there receives it. */
    private @Nullable Destination certain() {
        if (tunnel != null) {
            return tunnel;
        }
        return named != null ? named : given ? null : local;
    }

    /** Ends it without a goodbye: the sender learns that nobody here knows of the connection. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says goodbye, so that the sender sees a whole end. */
    void finish() throws IOException {
        if (secured != null) {
            secured.close();
        }
    }

    /** Closes it from any thread, without waiting for the other side. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
