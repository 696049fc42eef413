package dev.candor.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint of one kit run, on 127.0.0.1: opens a listener for each run. A listener's own front reads and keeps the
 * requests byte by byte; WireMock behind it, on a port of its own, has the answers.
 */
public final class CaptureEndpoint implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    private static final Answer.Reply OK =
            ((Answer.Replies) Answer.ACCEPT).replies().get(0);

    private final AnswerServer answers;
    private final boolean proxies;
    private final @Nullable SealedNetwork network;
    private final Ports ports;

    private CaptureEndpoint(AnswerServer answers, boolean proxies, @Nullable SealedNetwork network, Ports ports) {
        this.answers = answers;
        this.proxies = proxies;
        this.network = network;
        this.ports = ports;
    }

    /** Starts it, warmed up, so that the first run is not slower than the others. */
    public static CaptureEndpoint start() {
        return new CaptureEndpoint(AnswerServer.start(), false, null, new Ports(0, 0)).warmedUp();
    }

    /**
     * Starts it so that each listener is a proxy for HTTP and for tunnels: whatever host is asked for, the request ends
     * here. A tunnel always comes about, and what is asked in it is decrypted. The base of a listener has no path.
     */
    public static CaptureEndpoint startAsProxy() {
        return new CaptureEndpoint(AnswerServer.start(), true, null, new Ports(0, 0)).warmedUp();
    }

    /** Starts it so that it takes whatever leaves sealed worlds; needs namespaces from which nothing leads out. */
    public static CaptureEndpoint startSealed(SealedPlace place) {
        try {
            SealedNetwork network = SealedNetwork.start(place);
            Ports ports = new Ports(place.first(), place.last());
            return new CaptureEndpoint(AnswerServer.start(), false, network, ports).warmedUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the network of sealed worlds must start, but: " + e.getMessage(), e);
        }
    }

    private CaptureEndpoint warmedUp() {
        try (Listener listener = listener(Answer.ACCEPT, Set.of(), false);
                Socket socket = new Socket(HOST, listener.port())) {
            String request = "POST / HTTP/1.1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
            listener.capture();
            return this;
        } catch (IOException | RuntimeException e) {
            close();
            throw new IllegalStateException(
                    "the capture endpoint must start on " + HOST + ", but: " + e.getMessage(), e);
        }
    }

    /** Opens a port of its own for one run, which behaves like that from now on. */
    public Listener open(Answer answer) {
        return open(answer, Set.of());
    }

    /**
     * Opens a port of its own for one run, which behaves like that from now on.
     *
     * @param from the addresses of the run's world: from now on, all that comes from there belongs to the run
     */
    public Listener open(Answer answer, Set<InetAddress> from) {
        return listener(answer, from, proxies);
    }

    private Listener listener(Answer answer, Set<InetAddress> from, boolean proxy) {
        String token = AnswerServer.secret();
        String path = proxy ? "" : "/r/" + token;
        try {
            return answer instanceof Answer.Refuse
                    ? refusing(path, from)
                    : accepting(manner(answer, token, proxy), path, from);
        } catch (IOException e) {
            throw new UncheckedIOException("a port must be free on " + HOST + ", but: " + e.getMessage(), e);
        }
    }

    private Manner manner(Answer answer, String token, boolean proxy) throws IOException {
        if (answer instanceof Answer.Replies replies) {
            return Manner.of(answers.prepare(token, replies.replies(), Duration.ZERO), answers);
        }
        if (answer instanceof Answer.Hold hold) {
            return Manner.of(answers.prepare(token, List.of(OK), hold.delay()), answers);
        }
        if (answer instanceof Answer.Https https) {
            Manner taking = Manner.of(answers.prepare(token, List.of(OK), Duration.ZERO), answers);
            return taking.secured(https.certificate());
        }
        if (answer instanceof Answer.Unknown) {
            if (network == null) {
                throw new IllegalArgumentException("a name can be unknown in a sealed world alone, but it is open");
            }
            return Manner.of(answers.prepare(token, List.of(OK), Duration.ZERO), answers)
                    .unknown();
        }
        if (answer instanceof Answer.Redirect redirect) {
            return proxy || network != null
                    ? Manner.redirecting(redirect.status(), Answer.Redirect.HOST)
                    : Manner.redirecting(
                            redirect.status(), ports.open(CaptureEndpoint::bind, ServerSocket::getLocalPort));
        }
        return Manner.of(() -> Answering.of(answer));
    }

    private Listener refusing(String path, Set<InetAddress> from) throws IOException {
        ClosedDoor door = ports.open(ClosedDoor::new, ClosedDoor::port);
        Ledger ledger = new Ledger(new Traffic());
        lead(from, new SealedNetwork.Station(ledger, null, false));
        String base = "http://" + HOST + ":" + door.port() + path;
        return new Listener(door, base, ledger, this::settle, () -> {});
    }

    private Listener accepting(Manner manner, String path, Set<InetAddress> from) throws IOException {
        Ledger ledger = new Ledger(new Traffic());
        ServerSocket server = ports.open(CaptureEndpoint::bind, ServerSocket::getLocalPort);
        boolean proxy = path.isEmpty();
        // A proxy is spoken to in the clear, whatever is said through it.
        String scheme = proxy ? "http://" : manner.base();
        String base = (manner.isUnknown() && !proxy ? scheme : scheme + HOST + ":" + server.getLocalPort()) + path;
        boolean tls = proxy || network != null || base.startsWith("https:");
        Reception reception =
                new Reception(base, ledger, manner.answering(), manner.certificate(), tls, proxy, this::name);
        Lobby lobby = new Lobby(reception, server.getLocalPort());
        OpenDoor door = new OpenDoor(server, socket -> own(lobby, from, socket), ledger::failed);
        lead(from, new SealedNetwork.Station(ledger, lobby, manner.isUnknown()));
        Door elsewhere = manner.elsewhere() == null
                ? null
                : new OpenDoor(manner.elsewhere(), socket -> own(lobby, from, socket), ledger::failed);
        return new Listener(door, base, ledger, this::settle, () -> {
            if (elsewhere != null) {
                elsewhere.close();
            }
            lobby.close();
            manner.after().close();
        });
    }

    /** Who comes from another world has found a port that was not given to him; that belongs to his own run. */
    private Optional<Lobby> own(Lobby lobby, Set<InetAddress> from, Socket socket) {
        if (network == null || from.isEmpty() || from.contains(socket.getInetAddress())) {
            return Optional.of(lobby);
        }
        return network.lobby(socket);
    }

    private void lead(Set<InetAddress> from, SealedNetwork.Station to) {
        if (network != null) {
            network.lead(from, to);
        }
    }

    private Optional<String> name(InetAddress address) {
        return network == null ? Optional.empty() : network.name(address);
    }

    private void settle() throws InterruptedException {
        if (network != null) {
            network.settle();
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(HOST, port), Lobby.MOST_OPEN);
        return server;
    }

    @Override
    public void close() {
        answers.close();
        if (network != null) {
            network.close();
        }
    }
}
