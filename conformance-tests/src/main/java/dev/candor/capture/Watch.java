package dev.candor.capture;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names what leaves the worlds that are joined to the kit's own network namespace: every attempt to open a TCP connection
 * (once, however often the system repeats it), every UDP datagram, every other packet of IP. What kernels say by
 * themselves is left out: neighbours, routers, multicast groups, answers to pings, refusals. Where it cannot see it
 * fails; it is never silent.
 */
public final class Watch implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(60);
    private static final long AGAIN_MILLIS = 100;
    /** Far fewer than can wait to be read: none is missed before this many were told. */
    private static final int MOST_UNASKED = 10_000;

    private final Consumer<Packet> told;
    private final DatagramSocket marks;
    private final Tcpdump tcpdump;
    private final Attempts attempts = new Attempts();
    private long lastMark;
    private long passedMark;
    private int unasked;
    private boolean closed;
    private @Nullable String fault;

    private Watch(Consumer<Packet> told, DatagramSocket marks, Tcpdump tcpdump) {
        this.told = told;
        this.marks = marks;
        this.tcpdump = tcpdump;
    }

    /**
     * Begins to watch all interfaces; when it returns, nothing escapes any more.
     *
     * @param told every packet, in the order of leaving, from a thread of its own
     * @throws IOException if tcpdump is missing
     * @throws IllegalStateException if it cannot watch here
     */
    public static Watch open(Consumer<Packet> told) throws IOException, InterruptedException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        DatagramSocket marks = new DatagramSocket(new InetSocketAddress(loopback, 0));
        try {
            Watch watch = new Watch(told, marks, Tcpdump.start(marks.getLocalPort()));
            Thread reader = new Thread(watch::read, "candor-watch");
            reader.setDaemon(true);
            reader.start();
            try {
                watch.barrier(STARTING);
                return watch;
            } catch (IllegalStateException | InterruptedException e) {
                watch.tcpdump.end();
                throw e;
            }
        } catch (IOException | IllegalStateException | InterruptedException e) {
            marks.close();
            throw e;
        }
    }

    /**
     * Returns when everything that left before the call was told.
     *
     * @throws IllegalStateException if something was missed, or may have been: a fault of the kit
     */
    public void barrier(Duration bound) throws InterruptedException {
        awaitMark(bound);
        if (enoughToAsk()) {
            try {
                complain(tcpdump.missed());
            } catch (IOException e) {
                failed(e.getMessage());
            }
        }
        check();
    }

    private synchronized void awaitMark(Duration bound) throws InterruptedException {
        long mark = ++lastMark;
        long end = System.nanoTime() + bound.toNanos();
        while (passedMark < mark && fault == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("tcpdump must tell within " + bound.toMillis()
                        + " ms what left before, but did not; a fault of the kit: is the machine too busy?");
            }
            send(mark);
            wait(Math.min(left, AGAIN_MILLIS));
        }
    }

    private void send(long mark) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(mark).array();
        try {
            marks.send(new DatagramPacket(bytes, bytes.length, marks.getLocalSocketAddress()));
        } catch (IOException e) {
            failed("a mark could not be sent on loopback: " + e.getMessage());
        }
    }

    private synchronized boolean enoughToAsk() {
        boolean enough = unasked > MOST_UNASKED;
        unasked = enough ? 0 : unasked;
        return enough;
    }

    private void complain(long missed) {
        if (missed > 0) {
            failed("it missed " + missed + " packets that left; run fewer scenarios at once (--jobs)");
        }
    }

    /** @throws IllegalStateException if the watch failed, so that nothing can be said of what left: a fault of the kit */
    public synchronized void check() {
        if (fault != null) {
            throw new IllegalStateException(
                    "tcpdump must tell all that leaves a world, but: " + fault + "; a fault of the kit");
        }
    }

    private void read() {
        String reason;
        try {
            FrameReader frames = new FrameReader(new BufferedInputStream(tcpdump.packets(), 1 << 16));
            while (true) {
                frames.next().ifPresent(this::tell);
            }
        } catch (IOException | RuntimeException e) {
            reason = e instanceof EOFException ? "it ended" : String.valueOf(e.getMessage());
        }
        ended(reason);
    }

    private void ended(String reason) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        try {
            tcpdump.end();
            String words = tcpdump.lastWords();
            failed(words.isEmpty() ? reason : reason + ": " + words);
        } catch (InterruptedException e) {
            failed(reason);
        }
    }

    private void tell(Frame frame) {
        boolean mark = frame.packet().port() == marks.getLocalPort()
                && frame.packet().to().isLoopbackAddress();
        // Not within the lock: who is told may hold one of its own, and wait for the barrier.
        if (!mark && attempts.isNew(frame)) {
            told.accept(frame.packet());
        }
        synchronized (this) {
            unasked++;
            passedMark = mark ? Math.max(passedMark, frame.mark()) : passedMark;
            notifyAll();
        }
    }

    private synchronized void failed(@Nullable String reason) {
        if (fault == null) {
            fault = reason;
            notifyAll();
        }
    }

    /**
     * Ends the watch.
     *
     * @throws IllegalStateException if something was missed: a fault of the kit
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        try {
            complain(tcpdump.end());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            marks.close();
        }
        check();
    }
}
