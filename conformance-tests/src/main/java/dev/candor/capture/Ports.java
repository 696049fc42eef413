package dev.candor.capture;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * The ports of 127.0.0.1 that listeners get. What a sender of an earlier run sends too late must not look like a later
 * run's: none serves twice.
 */
final class Ports {
    private static final int ATTEMPTS = 100;

    private final AtomicInteger next;
    private final int last;
    private final Set<Integer> used = ConcurrentHashMap.newKeySet();

    /** Those between two, in turn; between 0 and 0: whatever the system gives out. */
    Ports(int first, int last) {
        next = new AtomicInteger(first);
        this.last = last;
    }

    /** Binds something to one of them. */
    interface Opening<D extends Closeable> {
        /** Binds it to that port; to any where that is 0. */
        D at(int port) throws IOException;
    }

    /** Opens what is bound to a port that never served. */
    <D extends Closeable> D open(Opening<D> opening, ToIntFunction<D> port) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                D opened = opening.at(candidate());
                if (used.add(port.applyAsInt(opened))) {
                    return opened;
                }
                opened.close();
            } catch (BindException e) {
                if (last == 0) {
                    throw e;
                }
            }
        }
        throw new IOException("all of " + ATTEMPTS + " were taken, or had served an earlier run");
    }

    private int candidate() throws IOException {
        if (last == 0) {
            return 0;
        }
        int port = next.getAndIncrement();
        if (port > last) {
            throw new IOException("all ports up to " + last + " have served a run; judge one profile at a time");
        }
        return port;
    }
}
