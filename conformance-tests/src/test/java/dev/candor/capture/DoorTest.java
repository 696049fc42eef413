package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One door for several runs, as where every run has an address of its own; here the sender's port stands for it. */
class DoorTest {
    private static final String GET = "GET / HTTP/1.1\r\n\r\n";

    private final Map<Integer, Lobby> lobbies = new ConcurrentHashMap<>();
    private final Ledger one = new Ledger(new Traffic());
    private final Ledger other = new Ledger(new Traffic());
    private final ServerSocket server = bound();
    private final OpenDoor door = new OpenDoor(
            server,
            socket -> Optional.ofNullable(lobbies.get(socket.getPort())),
            fault -> one.failed(new EndpointFault("no fault must come of it", fault)));

    @AfterEach
    void close() throws IOException {
        door.close();
        lobbies.values().forEach(Lobby::close);
    }

    @Test
    void givesEachRunItsOwnConnections() throws Exception {
        try (Raw toOne = sender(one);
                Raw toOther = sender(other)) {
            toOne.send(GET).end().rest();
            toOther.send("GET /half").end().rest();
        }

        assertThat(one.capture().exchanges()).hasSize(1);
        assertThat(one.capture().requestless()).isEmpty();
        assertThat(other.capture().exchanges()).isEmpty();
        assertThat(other.capture().requestless()).hasSize(1);
    }

    @Test
    void endsConnectionsThatAreNobodys() throws Exception {
        try (Raw nobodys = Raw.to(server.getLocalPort())) {
            assertThat(nobodys.end().rest()).isEmpty();
        }
        assertThat(one.capture().silent()).isTrue();
    }

    @Test
    void staysOpenForOthersWhenOneRunEnds() throws Exception {
        try (Raw toOne = sender(one);
                Raw toOther = sender(other)) {
            Objects.requireNonNull(lobbies.get(toOne.socket().getLocalPort())).close();
            toOther.send(GET).end();

            assertThat(toOne.rest()).isEmpty();
            assertThat(toOther.rest()).isEmpty();
        }
        assertThat(other.capture().exchanges()).hasSize(1);
    }

    @Test
    void saysWhereAConnectionWentThatWasGivenAnotherAddress() throws Exception {
        try (Raw toOne = sender(one)) {
            toOne.send("half").end().rest();
        }

        assertThat(one.capture().requestless())
                .extracting(Connection::to)
                .containsExactly("127.0.0.1:" + server.getLocalPort());
    }

    /** A connected sender, known to the door before it comes. */
    private Raw sender(Ledger ledger) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress("127.0.0.1", 0));
        Reception reception = new Reception(
                "http://10.11.12.13",
                ledger,
                () -> Answering.NOTHING,
                Certificate.TRUSTED,
                true,
                false,
                address -> Optional.empty());
        lobbies.put(socket.getLocalPort(), new Lobby(reception, server.getLocalPort()));
        socket.connect(server.getLocalSocketAddress());
        return Raw.to(socket);
    }

    private static ServerSocket bound() {
        try {
            ServerSocket server = new ServerSocket();
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
