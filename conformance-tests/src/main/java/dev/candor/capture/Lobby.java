package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The open connections of one run: up to 1024 are served at once, some more wait for their turn. */
final class Lobby implements Closeable {
    static final int MOST_SERVED = 1024;
    static final int MOST_OPEN = 2048;

    /** How long closing waits for threads that are about to end. */
    static final Duration CLOSING = Duration.ofSeconds(2);

    // Handed over while the run closes: closing ends it, as it ends all that are open.
    private static final RejectedExecutionHandler REJECTED = new ThreadPoolExecutor.DiscardPolicy();

    private final Reception reception;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private volatile boolean closed;

    /**
     * Receives like that.
     *
     * @param port names the threads
     */
    Lobby(Reception reception, int port) {
        this.reception = reception;
        if (reception.tls()) {
            Rehearsal.begin();
        }
        threads = new ThreadPoolExecutor(
                MOST_SERVED,
                MOST_SERVED,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> OpenDoor.daemon(work, port),
                REJECTED);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Takes a connection that was accepted. */
    void admit(Socket socket) {
        try {
            Conversation conversation = new Conversation(socket, reception);
            reception.ledger().opened(conversation.in());
            open.add(conversation);
            // Closing may have missed a connection that was accepted meanwhile.
            if (closed || open.size() > MOST_OPEN) {
                end(conversation);
            } else {
                threads.execute(() -> serve(conversation));
            }
        } catch (IOException e) {
            reception.ledger().failed(new EndpointFault("a connection could not be taken: " + e, e));
        }
    }

    private void serve(Conversation conversation) {
        try {
            conversation.run();
        } catch (RuntimeException e) {
            reception.ledger().failed(new EndpointFault("a connection could not be served: " + e, e));
        } finally {
            end(conversation);
        }
    }

    private void end(Conversation conversation) {
        reception.ledger().ended(conversation.in());
        open.remove(conversation);
        try {
            conversation.close();
        } catch (IOException e) {
            // Nothing more can be done for this socket.
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        open.forEach(this::end);
        try {
            threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
