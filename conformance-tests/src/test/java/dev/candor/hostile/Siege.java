package dev.candor.hostile;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Plays any number of hostile inputs and says which of them the kit did not bear; see {@code benchmarks/hostile}. */
public final class Siege {
    private static final int SHOWN = 20;

    private final Watchdog watchdog = new Watchdog();
    private final Assault assault = new Assault(Stored.all());
    private final AtomicInteger failed = new AtomicInteger();

    private Siege() {}

    /** Arguments: how many inputs in process, how many over sockets, the seed of the first. */
    public static void main(String[] arguments) {
        Siege siege = new Siege();
        siege.inProcess(Long.parseLong(arguments[0]), Long.parseLong(arguments[2]));
        System.out.println(Watchdog.memory());
        System.exit(siege.failed.get() == 0 ? 0 : 1);
    }

    private void inProcess(long inputs, long seed) {
        long began = System.nanoTime();
        LongStream.range(seed, seed + inputs).parallel().forEach(this::one);
        System.out.printf(
                "in process: %d inputs from seed %d in %.1f s, %d failed, %s%n",
                inputs, seed, (System.nanoTime() - began) / 1e9, failed.get(), watchdog.slowest());
    }

    private void one(long seed) {
        Optional<String> failure = watchdog.over(seed, () -> assault.play(seed));
        failure.filter(said -> failed.incrementAndGet() <= SHOWN)
                .ifPresent(said -> System.out.printf("failed: seed %d: %s%n", seed, said));
    }
}
