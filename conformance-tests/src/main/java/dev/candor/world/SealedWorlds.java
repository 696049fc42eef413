package dev.candor.world;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The sealed worlds of one kit that is inside its own namespaces; see {@link Sealing}. */
public final class SealedWorlds {
    /** First of the ports at which programs in sealed worlds find the kit's loopback: beyond those that Linux gives out. */
    public static final int FIRST_PORT = 61_000;

    /** Last of those ports. */
    public static final int LAST_PORT = 65_000;

    private final long seed;
    private final Trust trust;
    private final List<Path> ofJava = TrustStores.ofJava();
    private final List<Path> bundles = TrustStores.bundles();
    private final AtomicInteger wires = new AtomicInteger();
    private final BitSet places = new BitSet();

    /**
     * @param seed from which the machines are made
     * @param trust what all programs are to trust
     */
    public SealedWorlds(long seed, Trust trust) {
        this.seed = seed;
        this.trust = trust;
    }

    /** Where programs in these worlds find the kit's name server. */
    public InetAddress kit() {
        return SealedMachine.address(SealedMachine.of(seed, 0, Map.of()).kit4());
    }

    /** Makes a boundary for a world with these facts. */
    SealedBoundary boundary(Map<String, String> facts, Path home) throws IOException {
        return boundary(facts, home, take());
    }

    /** Makes another boundary in place of one, with the same network addresses. */
    SealedBoundary instead(SealedBoundary of, Map<String, String> facts, Path home) throws IOException {
        of.end();
        return boundary(facts, home, of.place());
    }

    private SealedBoundary boundary(Map<String, String> facts, Path home, int place) throws IOException {
        try {
            SealedMachine machine = SealedMachine.of(seed, place, facts);
            Path folder = Files.createTempDirectory("candor-machine-").toRealPath();
            machine.write(folder, facts, home, trust);
            List<String> stores = stores(folder);
            return SealedBoundary.open(machine, place, wires.incrementAndGet(), folder, stores, () -> giveBack(place));
        } catch (IOException | RuntimeException e) {
            giveBack(place);
            throw e;
        }
    }

    /** Puts the trust where programs look below {@code /etc}; returns what is to be bound over elsewhere. */
    private List<String> stores(Path folder) throws IOException {
        List<String> elsewhere = new ArrayList<>();
        put(folder, "cacerts", ofJava, elsewhere);
        put(folder, "ca.pem", bundles, elsewhere);
        return elsewhere;
    }

    private static void put(Path folder, String file, List<Path> stores, List<String> elsewhere) throws IOException {
        for (Path store : stores) {
            Path below = SealedMachine.below(folder, store);
            if (!store.startsWith("/etc")) {
                elsewhere.add(file + " " + store);
            } else if (!Files.exists(below)) {
                Files.createDirectories(below.resolveSibling(""));
                Files.copy(folder.resolve(file), below);
            }
        }
    }

    private synchronized int take() {
        int place = places.nextClearBit(0);
        if (place > SealedMachine.MOST) {
            throw new IllegalStateException(
                    "at most " + SealedMachine.MOST + " sealed worlds must be open at once; lower --jobs");
        }
        places.set(place);
        return place;
    }

    private synchronized void giveBack(int place) {
        places.clear(place);
    }
}
