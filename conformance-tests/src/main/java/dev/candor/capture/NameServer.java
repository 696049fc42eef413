package dev.candor.capture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The name server of a sealed world: answers over UDP and TCP with the addresses of {@link Names}, and tells every
 * question, the malformed ones too, from several threads.
 */
public final class NameServer implements AutoCloseable {
    private static final int LONGEST = 65_535;
    /** Bytes of questions that may wait for their turn; the system grants what it allows. */
    private static final int WAITING = 4 << 20;

    private static final int MOST_CONNECTIONS = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 20;

    private final ServerSocket server;
    private final NameAnswers answers;
    private final Set<DatagramSocket> datagrams = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private volatile boolean closed;
    private volatile @Nullable Exception fault;

    private NameServer(ServerSocket server, NameAnswers answers) {
        this.server = server;
        this.answers = answers;
        threads = new ThreadPoolExecutor(
                2, 2 + MOST_CONNECTIONS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), this::daemon);
    }

    /**
     * Opens the server.
     *
     * @param at its address; on the wildcard address it answers from the address of the way back
     * @param port 0 for any that is free for both protocols
     * @param unknown whether a name (lower case, no dot at its end) shall not be known to who asks
     * @param told every question, before it is answered
     * @throws IOException if the port is not to be had
     */
    public static NameServer open(
            InetAddress at, int port, Names names, BiPredicate<InetAddress, String> unknown, Consumer<Question> told)
            throws IOException {
        NameAnswers.warmUp();
        NameAnswers answers = new NameAnswers(names, unknown, told);
        for (int attempt = 1; ; attempt++) {
            ServerSocket server = new ServerSocket();
            try {
                server.bind(new InetSocketAddress(at, port), MOST_CONNECTIONS);
                NameServer opened = new NameServer(server, answers);
                opened.answerAs(at);
                opened.threads.execute(opened::connections);
                return opened;
            } catch (BindException e) {
                server.close();
                if (port != 0 || attempt == ATTEMPTS) {
                    throw new IOException(
                            "port " + port + " of " + at.getHostAddress() + " must be free for the name server, but: "
                                    + e.getMessage(),
                            e);
                }
            }
        }
    }

    /**
     * Answers datagrams to one more address as that address, as a public resolver with this address would: the answers
     * of the wildcard address leave as who is on the way back, and who asked another takes none of them.
     *
     * @param at one of IPv6 must be an interface's own ({@code ip -6 address add ... dev lo}); a local route suffices for IPv4
     * @throws IOException if it is no address of this machine
     */
    public void answerAs(InetAddress at) throws IOException {
        DatagramSocket socket = new DatagramSocket(null);
        try {
            // Beside the wildcard address.
            socket.setReuseAddress(true);
            socket.setReceiveBufferSize(WAITING);
            socket.bind(new InetSocketAddress(at, port()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        datagrams.add(socket);
        threads.execute(() -> receive(socket));
    }

    public int port() {
        return server.getLocalPort();
    }

    /** @throws IllegalStateException if the server itself failed, so that nothing can be said of what was asked */
    public void check() {
        Exception reason = fault;
        if (reason != null) {
            throw new IllegalStateException(
                    "the name server must answer, but: " + reason + "; a fault of the kit", reason);
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "candor-names");
        thread.setDaemon(true);
        return thread;
    }

    private void receive(DatagramSocket socket) {
        byte[] buffer = new byte[LONGEST];
        while (!closed) {
            DatagramPacket asked = new DatagramPacket(buffer, LONGEST);
            try {
                socket.receive(asked);
            } catch (IOException e) {
                failed(e);
                return;
            }
            answer(Arrays.copyOf(buffer, asked.getLength()), asked.getAddress())
                    .ifPresent(answer -> send(answer, asked, socket));
        }
    }

    private Optional<byte[]> answer(byte[] asked, InetAddress from) {
        try {
            return answers.answer(asked, from);
        } catch (RuntimeException e) {
            failed(e);
            return Optional.empty();
        }
    }

    private static void send(byte[] answer, DatagramPacket asked, DatagramSocket socket) {
        try {
            socket.send(new DatagramPacket(answer, answer.length, asked.getSocketAddress()));
        } catch (IOException e) {
            // Who asked is gone, or cannot be reached: its own affair.
        }
    }

    private void connections() {
        while (!closed) {
            try {
                Socket connection = server.accept();
                open.add(connection);
                admit(connection);
            } catch (IOException e) {
                failed(e);
                return;
            }
        }
    }

    private void admit(Socket connection) {
        try {
            threads.execute(() -> serve(connection));
        } catch (RejectedExecutionException e) {
            answer(new byte[0], connection.getInetAddress());
            end(connection);
        }
    }

    private void serve(Socket connection) {
        try {
            connection.setSoTimeout((int) PATIENCE.toMillis());
            DataInputStream in = new DataInputStream(new BufferedInputStream(connection.getInputStream()));
            boolean more = !closed;
            while (more) {
                more = serveOne(in, connection);
            }
        } catch (IOException e) {
            // The asker left, or waits without end.
        } finally {
            end(connection);
        }
    }

    private boolean serveOne(DataInputStream in, Socket connection) throws IOException {
        int first = in.read();
        if (first < 0) {
            return false;
        }
        int length = (first << 8) | Math.max(0, in.read());
        // What ends too early is malformed, and answered as such.
        byte[] asked = in.readNBytes(length);
        Optional<byte[]> answer = answer(asked, connection.getInetAddress());
        if (answer.isPresent()) {
            byte[] body = answer.get();
            connection
                    .getOutputStream()
                    .write(ByteBuffer.allocate(2 + body.length)
                            .putShort((short) body.length)
                            .put(body)
                            .array());
        }
        return answer.isPresent() && asked.length == length;
    }

    private void end(Socket connection) {
        open.remove(connection);
        try {
            connection.close();
        } catch (IOException e) {
            // Nothing more can be done for this socket.
        }
    }

    private void failed(Exception reason) {
        if (!closed && fault == null) {
            fault = reason;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        datagrams.forEach(DatagramSocket::close);
        server.close();
        threads.shutdownNow();
        open.forEach(this::end);
    }
}
