package dev.candor.capture;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A port that accepts, for one run or for several. */
final class OpenDoor implements Door {
    private final ServerSocket server;
    private final Thread acceptor;
    private volatile boolean closed;

    /**
     * Begins to accept.
     *
     * @param server bound
     * @param lobbies whose connection it is; empty where it is nobody's, and then it is closed
     * @param failed is told why no more can be accepted, should that happen
     */
    OpenDoor(ServerSocket server, Function<Socket, Optional<Lobby>> lobbies, Consumer<EndpointFault> failed) {
        this.server = server;
        acceptor = daemon(() -> accept(lobbies, failed), port());
        acceptor.start();
    }

    static Thread daemon(Runnable work, int port) {
        Thread thread = new Thread(work, "candor-capture-" + port);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    private void accept(Function<Socket, Optional<Lobby>> lobbies, Consumer<EndpointFault> failed) {
        while (!closed) {
            try {
                Socket socket = server.accept();
                Optional<Lobby> lobby = lobbies.apply(socket);
                if (lobby.isPresent()) {
                    lobby.get().admit(socket);
                } else {
                    socket.close();
                }
            } catch (IOException e) {
                if (!closed) {
                    failed.accept(new EndpointFault("connections could not be accepted: " + e, e));
                }
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        try {
            acceptor.join(Lobby.CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
