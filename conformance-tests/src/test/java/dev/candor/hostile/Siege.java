package dev.candor.hostile;

import dev.candor.capture.CaptureEndpoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Plays any number of hostile inputs and says which of them the kit did not bear; see {@code benchmarks/hostile}. */
public final class Siege {
    private static final int SHOWN = 20;
    /** Connections of one run of the endpoint. */
    private static final int AT_ONCE = 250;

    private final Watchdog watchdog = new Watchdog();
    private final List<Stored> ground = Stored.all();
    private final Assault assault = new Assault(ground);
    private final AtomicInteger failed = new AtomicInteger();

    private Siege() {}

    /** Arguments: how many inputs in process, how many over sockets, the seed of the first. */
    public static void main(String[] arguments) throws InterruptedException {
        Siege siege = new Siege();
        siege.inProcess(Long.parseLong(arguments[0]), Long.parseLong(arguments[2]));
        siege.overSockets(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
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
        failure.ifPresent(said -> failed("seed " + seed + ": " + said));
    }

    private void overSockets(int connections, long seed) throws InterruptedException {
        long began = System.nanoTime();
        int before = failed.get();
        try (CaptureEndpoint endpoint = CaptureEndpoint.start()) {
            Battery battery = new Battery(endpoint, ground);
            for (int done = 0; done < connections; done += AT_ONCE) {
                battery.fire(seed + done, Math.min(AT_ONCE, connections - done)).forEach(this::failed);
            }
        }
        System.out.printf(
                "over sockets: %d connections from seed %d in %.1f s, %d failed%n",
                connections, seed, (System.nanoTime() - began) / 1e9, failed.get() - before);
    }

    private void failed(String said) {
        if (failed.incrementAndGet() <= SHOWN) {
            System.out.println("failed: " + said);
        }
    }
}
