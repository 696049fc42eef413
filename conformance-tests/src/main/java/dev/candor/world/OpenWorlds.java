package dev.candor.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds that are open now, so that none outlives the kit, also where the kit is stopped by its user. */
final class OpenWorlds {
    /** A process that is being ended may still write while its folders are taken away. */
    private static final int ATTEMPTS = 5;

    private static final Set<World> OPEN = ConcurrentHashMap.newKeySet();
    private static volatile boolean stopped;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OpenWorlds::closeAll, "candor-worlds"));
    }

    private OpenWorlds() {}

    static void add(World world) {
        OPEN.add(world);
        if (stopped) {
            world.close();
        }
        refuseWhileStopping();
    }

    static void refuseWhileStopping() {
        if (stopped) {
            throw new IllegalStateException("no world must be opened while the kit stops, but one was");
        }
    }

    /** False where the world has been closed before. */
    static boolean remove(World world) {
        return OPEN.remove(world);
    }

    private static void closeAll() {
        stopped = true;
        List.copyOf(OPEN).forEach(World::close);
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
