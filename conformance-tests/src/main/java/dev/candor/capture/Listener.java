package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The endpoint's side of one run. All that arrives at its port belongs to the run, also outside the path of
 * {@link #base()}. What was captured stays readable after {@link #close()}.
 */
public final class Listener implements AutoCloseable {
    private static final int HTTPS = 443;

    private final Door door;
    private final String base;
    private final Ledger ledger;
    private final Settling settling;
    private final Closeable answers;

    /** Waits until all that is past has been told to the ledgers. */
    interface Settling {
        void settle() throws InterruptedException;
    }

    Listener(Door door, String base, Ledger ledger, Settling settling, Closeable answers) {
        this.door = door;
        this.base = base;
        this.ledger = ledger;
        this.settling = settling;
        this.answers = answers;
    }

    /**
     * The address to give to the implementation, without a trailing slash: {@code http://127.0.0.1:PORT/r/TOKEN}, of a
     * proxy {@code http://127.0.0.1:PORT}. Some answers make it https, or a name.
     */
    public String base() {
        return base;
    }

    public String host() {
        return URI.create(base).getHost();
    }

    /** Whether the address is a proxy's, which has no path. */
    public boolean proxy() {
        return base.endsWith(":" + port());
    }

    public int port() {
        int port = URI.create(base).getPort();
        return port < 0 ? HTTPS : port;
    }

    /** Sets time zero of the run; until then it is when the listener was opened. */
    public void begin() {
        ledger.traffic().begin();
    }

    /** Time since the run began. */
    public Duration elapsed() {
        return ledger.traffic().at(System.nanoTime());
    }

    /** When the last request had been read whole, as time since the run began; empty where none was. */
    public Optional<Duration> lastExchange() {
        return ledger.lastArrival().map(ledger.traffic()::at);
    }

    /**
     * All that arrived so far, a request from when it was read whole. A connection that is open and has brought no
     * whole request yet counts as one that brought none.
     *
     * @throws IllegalStateException if the endpoint itself failed, so that nothing can be said of the implementation
     */
    public Capture capture() {
        return ledger.capture();
    }

    /**
     * Waits until, from now on, no byte moved, no connection came and no request was half-read for a while. A
     * connection that is merely open is quiet, and so is one whose request waits for an answer.
     *
     * @return whether that came to pass within the bound
     */
    public boolean awaitQuiet(Duration quiet, Duration bound) throws InterruptedException {
        boolean quieted = ledger.traffic().awaitQuiet(quiet, bound);
        settling.settle();
        return quieted;
    }

    /** Closes the port and all its connections. */
    @Override
    public void close() {
        try (answers) {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port() + " must close, but: " + e.getMessage(), e);
        }
    }
}
