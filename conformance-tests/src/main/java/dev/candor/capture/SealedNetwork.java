package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The network of sealed worlds: whatever leaves one of them ends here, under whatever address, and is put down to the
 * run that is under way there. Needs namespaces in which every address is local and none leads out.
 */
final class SealedNetwork implements Closeable {
    private static final int NAME_SERVER = 53;

    /** How long the watch may take to tell what is past. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final SealedPlace place;
    private final Names names = new Names();
    private final Map<InetAddress, Station> stations = new ConcurrentHashMap<>();
    private final List<OpenDoor> doors = new ArrayList<>();
    private final AtomicReference<@Nullable EndpointFault> fault = new AtomicReference<>();
    private final Refusals refusals = new Refusals();
    private final NameServer nameServer;
    private final Watch watch;

    /**
     * The run that is under way in one world.
     *
     * @param lobby takes its connections; null: they are refused
     * @param unknown whether no name is found there
     */
    record Station(Ledger ledger, @Nullable Lobby lobby, boolean unknown) {}

    private SealedNetwork(SealedPlace place) throws IOException {
        this.place = place;
        try {
            watch = Watch.open(this::passed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while it started", e);
        }
        nameServer = NameServer.open(place.names(), NAME_SERVER, names, this::unknown, this::asked);
    }

    /** Begins to listen. */
    static SealedNetwork start(SealedPlace place) throws IOException {
        SealedNetwork network = new SealedNetwork(place);
        try {
            for (int port : place.ports()) {
                network.doors.add(network.door(port));
            }
            return network;
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private OpenDoor door(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(port), Lobby.MOST_OPEN);
        return new OpenDoor(server, this::lobby, failed -> fault.compareAndSet(null, failed));
    }

    /** Who takes the connections of the run that is under way where this one comes from. */
    Optional<Lobby> lobby(Socket socket) {
        return Optional.ofNullable(stations.get(socket.getInetAddress())).map(Station::lobby);
    }

    /** The name by which an address was found. */
    Optional<String> name(InetAddress address) {
        return address.isLoopbackAddress() ? Optional.empty() : names.name(address);
    }

    /** From now on what comes from these addresses belongs to that run. */
    void lead(Set<InetAddress> from, Station to) {
        for (InetAddress address : from) {
            stations.put(address, to);
            refusals.set(address, to.lobby() == null);
        }
    }

    /** Waits until all that is past has been told to its run. */
    void settle() throws InterruptedException {
        watch.barrier(SETTLING);
        nameServer.check();
        EndpointFault failed = fault.get();
        if (failed != null) {
            throw new IllegalStateException(failed.getMessage() + "; a fault of the kit", failed);
        }
    }

    private boolean unknown(InetAddress from, String name) {
        Station station = stations.get(from);
        return station != null && station.unknown();
    }

    private void asked(Question question) {
        Station station = stations.get(question.from());
        if (station != null && question.malformed()) {
            station.ledger()
                    .went("udp " + at(place.names(), NAME_SERVER), 0, "a question that no name server understands");
        } else if (station != null) {
            station.ledger().lookedUp(question.name(), question.type());
        }
    }

    private void passed(Packet packet) {
        Station station = stations.get(packet.from());
        if (station == null || isTakenElsewhere(packet)) {
            return;
        }
        if (packet.protocol().equals("tcp")) {
            station.ledger().went(at(packet.to(), packet.port()), 0, "nothing listens there");
        } else {
            String to = packet.port() == 0 ? host(packet.to()) : at(packet.to(), packet.port());
            station.ledger().went(packet.protocol() + " " + to, packet.bytes(), "no connection");
        }
    }

    /** Whether a door or the name server tells of it. */
    private boolean isTakenElsewhere(Packet packet) {
        if (packet.to().equals(place.names()) && packet.port() == NAME_SERVER) {
            return true;
        }
        return packet.protocol().equals("tcp") && place.ports().contains(packet.port());
    }

    private String host(InetAddress address) {
        return names.name(address).orElse(address.getHostAddress());
    }

    private String at(InetAddress address, int port) {
        return new Destination(host(address), port).toString();
    }

    @Override
    public void close() {
        try (watch;
                nameServer) {
            for (OpenDoor door : doors) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the network of sealed worlds must close, but: " + e.getMessage(), e);
        }
    }
}
