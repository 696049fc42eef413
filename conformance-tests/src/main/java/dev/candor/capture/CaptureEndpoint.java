package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The endpoint of one kit run, on 127.0.0.1: opens a listener for each run. A listener's own front reads and keeps the
 * requests byte by byte; WireMock behind it, on a port of its own, has the answers.
 */
public final class CaptureEndpoint implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final Answer.Reply OK =
            ((Answer.Replies) Answer.ACCEPT).replies().get(0);

    private static final int ATTEMPTS = 100;

    private final AnswerServer answers;
    // What a sender of an earlier run sends too late must not look like a later run's: no port serves twice.
    private final Set<Integer> used = ConcurrentHashMap.newKeySet();

    private CaptureEndpoint(AnswerServer answers) {
        this.answers = answers;
    }

    /** Starts it, warmed up, so that the first run is not slower than the others. */
    public static CaptureEndpoint start() {
        CaptureEndpoint endpoint = new CaptureEndpoint(AnswerServer.start());
        try (Listener listener = endpoint.open(Answer.ACCEPT);
                Socket socket = new Socket(HOST, listener.port())) {
            String request = "POST / HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
            listener.capture();
            return endpoint;
        } catch (IOException | RuntimeException e) {
            endpoint.close();
            throw new IllegalStateException(
                    "the capture endpoint must start on " + HOST + ", but: " + e.getMessage(), e);
        }
    }

    /** Opens a port of its own for one run, which behaves like that from now on. */
    public Listener open(Answer answer) {
        return open(answer, false);
    }

    /**
     * Opens a port of its own for one run, which is a proxy for HTTP and for tunnels: whatever host is asked for, the
     * request ends here and is answered like that. A tunnel always comes about, and what is asked in it is decrypted.
     * The base of the listener has no path.
     */
    public Listener proxy(Answer answer) {
        return open(answer, true);
    }

    private Listener open(Answer answer, boolean proxy) {
        String token = AnswerServer.secret();
        String path = proxy ? "" : "/r/" + token;
        try {
            if (answer instanceof Answer.Replies replies) {
                return scripted(answers.prepare(token, replies.replies(), Duration.ZERO), path);
            }
            if (answer instanceof Answer.Hold hold) {
                return scripted(answers.prepare(token, List.of(OK), hold.delay()), path);
            }
            if (answer instanceof Answer.Stall) {
                return accepting(path, () -> Answering.NOTHING, () -> {});
            }
            return refusing(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a port must be free on " + HOST + ", but: " + e.getMessage(), e);
        }
    }

    private Listener scripted(Script script, String path) throws IOException {
        return accepting(path, () -> new Relay(script), () -> answers.forget(script));
    }

    private Listener refusing(String path) throws IOException {
        ClosedDoor door = fresh(ClosedDoor::new, ClosedDoor::port);
        return new Listener(door, base(door.port(), path), new Ledger(new Traffic()), () -> {});
    }

    /** A listener that accepts; what has no path of its own is a proxy. */
    private Listener accepting(String path, Supplier<Answering> answering, Closeable after) throws IOException {
        Ledger ledger = new Ledger(new Traffic());
        ServerSocket server = fresh(CaptureEndpoint::bind, ServerSocket::getLocalPort);
        String base = base(server.getLocalPort(), path);
        boolean proxy = path.isEmpty();
        Lobby lobby = new Lobby(new Reception(base, ledger, answering, proxy, proxy), server.getLocalPort());
        Optional<Lobby> always = Optional.of(lobby);
        OpenDoor door = new OpenDoor(server, socket -> always, ledger::failed);
        return new Listener(door, base, ledger, () -> {
            lobby.close();
            after.close();
        });
    }

    private static ServerSocket bind() throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(HOST, 0), Lobby.MOST_OPEN);
        return server;
    }

    private <D extends Closeable> D fresh(Opening<D> opening, ToIntFunction<D> port) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            D door = opening.open();
            if (used.add(port.applyAsInt(door))) {
                return door;
            }
            door.close();
        }
        throw new IOException("all of " + ATTEMPTS + " had served an earlier run");
    }

    private interface Opening<D extends Closeable> {
        D open() throws IOException;
    }

    private static String base(int port, String path) {
        return "http://" + HOST + ":" + port + path;
    }

    @Override
    public void close() {
        answers.close();
    }
}
