package dev.candor.world;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one world: those that were started in it, their descendants and, on Linux, every other process that
 * its boundary holds, or, where it has none, that works in its folders or carries them in its environment, whoever its
 * parent is by now.
 */
public final class ProcessTree {
    /** How long the kit waits for an exit before it looks for new processes again. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /** How long it waits before it looks whether those that it knows have ended. */
    private static final Duration GLANCE = Duration.ofMillis(10);

    /** How long a process may take to end by itself once it is asked to. */
    private static final Duration ASKED = Duration.ofMillis(500);

    /** How long a process that was ended may take to be gone. */
    private static final Duration FORCED = Duration.ofSeconds(5);

    private final Boundary boundary;

    /** Those that were there before the first start here: whatever they do, nothing that happens here started them. */
    private @Nullable Set<ProcessHandle> older;

    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ProcessTree(Boundary boundary) {
        this.boundary = boundary;
    }

    /** Starts a process here. */
    public Process start(ProcessBuilder builder) throws IOException {
        older();
        Process started = builder.start();
        seen.add(started.toHandle());
        if (closed) {
            started.destroyForcibly();
        }
        return started;
    }

    // To list all processes costs more than most runs of one that plays in the kit's own.
    private synchronized Set<ProcessHandle> older() {
        if (older == null) {
            older = ProcessHandle.allProcesses().collect(Collectors.toUnmodifiableSet());
        }
        return older;
    }

    /** Ends all processes, and each that is still started. */
    void close() {
        closed = true;
        end();
    }

    private synchronized boolean began() {
        return older != null;
    }

    /** Takes in what was started since, so that it is known even if it cuts all ties later. */
    public void look() {
        if (!began()) {
            return;
        }
        Set<ProcessHandle> before = older();
        seen.removeIf(process -> !alive(process));
        List<ProcessHandle> others = ProcessHandle.allProcesses()
                .filter(process -> !before.contains(process) && !seen.contains(process))
                .collect(Collectors.toCollection(ArrayList::new));
        // A parent may come after its child in the list.
        for (boolean found = true; found; ) {
            found = others.removeIf(process -> belongs(process) && seen.add(process));
        }
    }

    private boolean belongs(ProcessHandle process) {
        return process.parent().filter(seen::contains).isPresent() || boundary.holds(process);
    }

    /** The processes that run now. */
    public List<ProcessHandle> alive() {
        look();
        return seen.stream().filter(ProcessTree::alive).toList();
    }

    /** Waits until no process is left; false where the bound was reached first. */
    public boolean awaitGone(Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        List<ProcessHandle> left = alive();
        // A process that starts another and ends while the kit looks can hide it once; so silence is heard twice.
        while (!left.isEmpty() || !(left = alive()).isEmpty()) {
            long rest = end - System.nanoTime();
            if (rest <= 0) {
                return false;
            }
            awaitExit(left, Math.min(rest, LOOK.toNanos()));
            left = alive();
        }
        return true;
    }

    /** Ends all processes, first by asking; returns how many there were. */
    public int end() {
        Set<ProcessHandle> ended = new HashSet<>();
        List<ProcessHandle> asked = alive();
        ended.addAll(asked);
        asked.forEach(ProcessHandle::destroy);
        if (awaitGone(ASKED)) {
            return ended.size();
        }
        long end = System.nanoTime() + FORCED.toNanos();
        for (List<ProcessHandle> left = alive(); !left.isEmpty() && System.nanoTime() < end; left = alive()) {
            ended.addAll(left);
            left.forEach(ProcessHandle::destroyForcibly);
            awaitExit(left, LOOK.toNanos());
        }
        return ended.size();
    }

    private static boolean alive(ProcessHandle process) {
        return process.isAlive() && !ProcFolder.ended(process);
    }

    private static void awaitExit(List<ProcessHandle> processes, long nanos) {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        long end = System.nanoTime() + nanos;
        // Java itself looks only every 300 ms whether a process has ended that is not its own child.
        for (long rest = nanos;
                rest > 0 && processes.stream().allMatch(ProcessTree::alive);
                rest = end - System.nanoTime()) {
            try {
                CompletableFuture.anyOf(exits).get(Math.min(rest, GLANCE.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // The next glance tells, and the caller looks again either way.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a process to end", e);
            }
        }
    }
}
