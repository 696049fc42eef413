package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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
        try {
            if (answer instanceof Answer.Replies replies) {
                return scripted(replies.replies(), Duration.ZERO);
            }
            if (answer instanceof Answer.Hold hold) {
                return scripted(List.of(OK), hold.delay());
            }
            if (answer instanceof Answer.Stall) {
                return accepting(AnswerServer.secret(), () -> Answering.NOTHING, () -> {});
            }
            return refusing();
        } catch (IOException e) {
            throw new UncheckedIOException("a port must be free on " + HOST + ", but: " + e.getMessage(), e);
        }
    }

    private Listener scripted(List<Answer.Reply> replies, Duration delay) throws IOException {
        String token = AnswerServer.secret();
        Script script = answers.prepare(token, replies, delay);
        return accepting(token, () -> new Relay(script), () -> answers.forget(script));
    }

    private Listener refusing() throws IOException {
        ClosedDoor door = fresh(ClosedDoor::new);
        return new Listener(door, base(door, AnswerServer.secret()), new Ledger(new Traffic()), () -> {});
    }

    private Listener accepting(String token, Supplier<Answering> answering, Closeable after) throws IOException {
        Ledger ledger = new Ledger(new Traffic());
        OpenDoor door = fresh(() -> new OpenDoor(ledger));
        String base = base(door, token);
        door.open(base, answering);
        return new Listener(door, base, ledger, after);
    }

    private <D extends Door> D fresh(Opening<D> opening) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            D door = opening.open();
            if (used.add(door.port())) {
                return door;
            }
            door.close();
        }
        throw new IOException("all of " + ATTEMPTS + " had served an earlier run");
    }

    private interface Opening<D extends Door> {
        D open() throws IOException;
    }

    private static String base(Door door, String token) {
        return "http://" + HOST + ":" + door.port() + "/r/" + token;
    }

    @Override
    public void close() {
        answers.close();
    }
}
