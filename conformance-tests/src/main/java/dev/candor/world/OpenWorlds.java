package dev.candor.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds that are open now, so that none outlives the kit, also where the kit is stopped by its user. */
final class OpenWorlds {
    /** Makes a world's folders. */
    interface Making {
        World world() throws IOException;
    }

    /** A process that is being ended may still write while its folders are taken away. */
    private static final int ATTEMPTS = 5;

    private static final Set<World> OPEN = ConcurrentHashMap.newKeySet();
    private static boolean stopped;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OpenWorlds::closeAll, "candor-worlds"));
    }

    private OpenWorlds() {}

    /** Makes a world, unless the kit is being stopped: none may come into being that nobody would take away. */
    static World add(Making making) throws IOException {
        synchronized (OPEN) {
            if (stopped) {
                throw new IllegalStateException("no world must be opened while the kit stops, but one was");
            }
            World world = making.world();
            OPEN.add(world);
            return world;
        }
    }

    static void remove(World world) {
        OPEN.remove(world);
    }

    private static void closeAll() {
        synchronized (OPEN) {
            stopped = true;
        }
        for (World world : OPEN) {
            try {
                world.close();
            } catch (UncheckedIOException e) {
                // The other worlds are to be taken away all the same.
                System.err.println("candor: " + e.getMessage());
            }
        }
    }

    static void delete(Path root) {
        for (int attempt = 1; ; attempt++) {
            try {
                Deletion.of(root);
                return;
            } catch (DirectoryNotEmptyException e) {
                if (attempt == ATTEMPTS) {
                    throw new UncheckedIOException("a world's folder must be empty to be taken away: " + root, e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("a world's folder must be taken away, but was not: " + root, e);
            }
        }
    }
}
