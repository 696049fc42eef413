package dev.candor.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What arrived in one run, bounded; nothing is left out without a word. */
final class Ledger {
    static final int MOST_EXCHANGES = 100_000;
    static final int MOST_REQUESTLESS = 10_000;
    static final int MOST_LOOKUPS = 10_000;
    static final long MOST_BODY_BYTES = 256L << 20;
    static final long MOST_HEAD_BYTES = 64L << 20;

    private final Traffic traffic;
    private final Budget bodies = new Budget(MOST_BODY_BYTES);
    private final Budget heads = new Budget(MOST_HEAD_BYTES);
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Connection> requestless = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();
    private final Set<Incoming> open = new LinkedHashSet<>();
    private int arrived;
    private int unkept;
    private @Nullable Long lastArrival;
    private @Nullable EndpointFault fault;

    Ledger(Traffic traffic) {
        this.traffic = traffic;
    }

    Traffic traffic() {
        return traffic;
    }

    /** What is left for bodies. */
    Budget bodies() {
        return bodies;
    }

    synchronized void opened(Incoming in) {
        open.add(in);
    }

    synchronized void ended(Incoming in) {
        if (open.remove(in)) {
            in.requestless().ifPresent(this::keep);
        }
    }

    /** Keeps a request that was just read whole; returns its place in the run, from 0. */
    synchronized int arrived(Incoming in, int headBytes, IntFunction<Exchange> exchange) {
        in.whole();
        lastArrival = System.nanoTime();
        // What is kept is always the beginning of the run, so a place in the list is a place in the run.
        boolean room = exchanges.size() == arrived && arrived < MOST_EXCHANGES && heads.take(headBytes) == headBytes;
        if (room) {
            exchanges.add(exchange.apply(arrived));
        } else {
            unkept++;
        }
        return arrived++;
    }

    /** A name was looked up. */
    synchronized void lookedUp(String name, String type) {
        traffic.moved();
        if (lookups.size() < MOST_LOOKUPS) {
            lookups.add(new Lookup(traffic.at(System.nanoTime()), name, type));
        } else {
            unkept++;
        }
    }

    /** Something went past the listeners, so that nothing of it was read; the reason says what it was. */
    synchronized void went(String to, long bytes, String reason) {
        traffic.moved();
        String unseen = reason + ", " + Connection.UNSEEN;
        keep(new Connection(traffic.at(System.nanoTime()), to, bytes, unseen));
    }

    synchronized void answered(int place, int status) {
        if (place < exchanges.size()) {
            exchanges.set(place, exchanges.get(place).answered(status));
        }
    }

    /** The sender, or the system on the way to it, took so many bytes more of an answer. */
    synchronized void taken(int place, int bytes) {
        if (place < exchanges.size()) {
            exchanges.set(place, exchanges.get(place).taking(bytes));
        }
    }

    synchronized void failed(EndpointFault reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    /** When the last request had been read whole, by {@link System#nanoTime}. */
    synchronized Optional<Long> lastArrival() {
        return Optional.ofNullable(lastArrival);
    }

    synchronized Capture capture() {
        if (fault != null) {
            throw new IllegalStateException(
                    "the endpoint must answer as the step says, but " + fault.getMessage() + "; a fault of the kit",
                    fault);
        }
        List<Connection> connections = new ArrayList<>(requestless);
        open.forEach(in -> in.requestless().ifPresent(connections::add));
        connections.sort(Comparator.comparing(Connection::at));
        if (unkept > 0) {
            connections.add(overflow());
        }
        return new Capture(List.copyOf(exchanges), List.copyOf(connections), List.copyOf(lookups));
    }

    private Connection overflow() {
        String reason = unkept + " more requests, connections or look-ups came than the " + MOST_EXCHANGES
                + " requests, " + MOST_REQUESTLESS + " connections, " + MOST_LOOKUPS + " look-ups and "
                + MOST_HEAD_BYTES + " bytes of heads kept of one run";
        return new Connection(traffic.at(System.nanoTime()), "", 0, reason);
    }

    private void keep(Connection connection) {
        if (requestless.size() < MOST_REQUESTLESS) {
            requestless.add(connection);
        } else {
            unkept++;
        }
    }
}
