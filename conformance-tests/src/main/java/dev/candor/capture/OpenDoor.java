package dev.candor.capture;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A port that accepts: up to 256 connections are served at once, some more wait for their turn. */
final class OpenDoor implements Door {
    static final int MOST_SERVED = 256;
    static final int MOST_OPEN = 1024;

    private static final Duration CLOSING = Duration.ofSeconds(2);
    // Handed over while the door closes: closing ends it, as it ends all that are open.
    private static final RejectedExecutionHandler REJECTED = new ThreadPoolExecutor.DiscardPolicy();

    private final ServerSocket server;
    private final Ledger ledger;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private volatile boolean closed;
    private @Nullable Thread acceptor;

    OpenDoor(Ledger ledger) throws IOException {
        this.ledger = ledger;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(CaptureEndpoint.HOST, 0), MOST_OPEN);
        threads = new ThreadPoolExecutor(
                MOST_SERVED, MOST_SERVED, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::daemon, REJECTED);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    /** Begins to accept. */
    void open(String base, Supplier<Answering> answering) {
        acceptor = daemon(() -> accept(base, answering));
        acceptor.start();
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "candor-capture-" + port());
        thread.setDaemon(true);
        return thread;
    }

    private void accept(String base, Supplier<Answering> answering) {
        while (!closed) {
            try {
                Conversation conversation = new Conversation(server.accept(), base, ledger, answering.get());
                ledger.opened(conversation.in());
                open.add(conversation);
                admit(conversation);
            } catch (IOException e) {
                if (!closed) {
                    ledger.failed(new EndpointFault("connections could not be accepted: " + e, e));
                }
                return;
            }
        }
    }

    private void admit(Conversation conversation) {
        // Closing may have missed a connection that was accepted meanwhile.
        if (closed || open.size() > MOST_OPEN) {
            end(conversation);
        } else {
            threads.execute(() -> serve(conversation));
        }
    }

    private void serve(Conversation conversation) {
        try {
            conversation.run();
        } catch (RuntimeException e) {
            ledger.failed(new EndpointFault("a connection could not be served: " + e, e));
        } finally {
            end(conversation);
        }
    }

    private void end(Conversation conversation) {
        ledger.ended(conversation.in());
        open.remove(conversation);
        try {
            conversation.close();
        } catch (IOException e) {
            // Nothing more can be done for this socket.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        threads.shutdownNow();
        open.forEach(this::end);
        try {
            if (acceptor != null) {
                acceptor.join(CLOSING.toMillis());
            }
            threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
