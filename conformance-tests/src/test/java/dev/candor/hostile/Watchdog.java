package dev.candor.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Times each input, and ends the process, which says at which input, when one takes longer than it may. */
final class Watchdog {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Map<Long, Long> began = new ConcurrentHashMap<>();
    private long slowest;
    private long slowestSeed;

    Watchdog() {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Plays one input. */
    Optional<String> over(long seed, Supplier<Optional<String>> input) {
        long from = System.nanoTime();
        began.put(seed, from);
        try {
            return input.get();
        } finally {
            began.remove(seed);
            ended(seed, System.nanoTime() - from);
        }
    }

    /** Which input took longest. */
    synchronized String slowest() {
        return String.format("the slowest took %.3f s (seed %d)", slowest / 1e9, slowestSeed);
    }

    /** The most that this process ever held. */
    static String memory() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        try {
            Path status = Path.of("/proc/self/status");
            String process = Files.exists(status)
                    ? Files.readString(status).replaceAll("(?s).*VmHWM:\\s*(\\d+) kB.*", "$1")
                    : "0";
            return String.format(
                    "memory: heap at most %d MiB of %d, process at most %d MiB",
                    heap >> 20, Runtime.getRuntime().maxMemory() >> 20, Long.parseLong(process) >> 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void ended(long seed, long took) {
        if (took > slowest) {
            slowest = took;
            slowestSeed = seed;
        }
    }

    private void look() {
        long now = System.nanoTime();
        began.forEach((seed, from) -> {
            if (now - from > BOUND.toNanos()) {
                System.out.printf("failed: seed %d: still at it after %d s%n", seed, BOUND.toSeconds());
                Runtime.getRuntime().halt(1);
            }
        });
    }
}
