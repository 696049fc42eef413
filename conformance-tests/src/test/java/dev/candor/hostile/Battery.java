package dev.candor.hostile;

import dev.candor.capture.Answer;
import dev.candor.capture.Capture;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Exchange;
import dev.candor.capture.Listener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Fires volleys at one listener of a real endpoint, and looks for what it lost. */
final class Battery {
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final long PAUSE = Duration.ofMillis(2).toNanos();
    private static final int PATIENCE_MILLIS = 30_000;

    private final CaptureEndpoint endpoint;
    private final List<Stored> ground;

    Battery(CaptureEndpoint endpoint, List<Stored> ground) {
        this.endpoint = endpoint;
        this.ground = ground;
    }

    /** Plays that many connections, some at once, of one run; says what went wrong. */
    List<String> fire(long seed, int count) throws InterruptedException {
        try (Listener listener = endpoint.open(Answer.ACCEPT)) {
            Map<Long, Volley> sent = new HashMap<>();
            LongStream.range(seed, seed + count).forEach(one -> sent.put(one, Volley.of(one, ground, listener)));
            List<String> failures = new ArrayList<>(sent.entrySet().parallelStream()
                    .flatMap(one -> send(one.getValue(), listener.port()).stream()
                            .map(said -> "seed " + one.getKey() + ": " + said))
                    .toList());
            if (!listener.awaitQuiet(QUIET, BOUND)) {
                failures.add("seed " + seed + ": the endpoint was still busy after " + BOUND.toSeconds() + " s");
            }
            Capture capture = listener.capture();
            Map<String, List<Exchange>> captured =
                    capture.exchanges().stream().collect(Collectors.groupingBy(exchange -> path(exchange.url())));
            sent.forEach(
                    (one, volley) -> lost(volley, captured).forEach(said -> failures.add("seed " + one + ": " + said)));
            long dangling = sent.values().stream().filter(Volley::dangling).count();
            if (capture.requestless().size() < dangling) {
                failures.add("seed " + seed + ": of " + dangling + " connections that broke off "
                        + capture.requestless().size() + " are mentioned");
            }
            return failures;
        } catch (IllegalStateException e) {
            return List.of("seed " + seed + ": " + e);
        }
    }

    private static List<String> send(Volley volley, int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            write(volley, socket.getOutputStream());
            if (volley.manner() != Volley.Manner.GONE) {
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            }
            return List.of();
        } catch (SocketTimeoutException e) {
            return List.of("no answer within " + PATIENCE_MILLIS + " ms");
        } catch (IOException e) {
            // The other side ended it, as it may where the grammar is broken.
            return List.of();
        }
    }

    private static void write(Volley volley, OutputStream out) throws IOException {
        int piece = switch (volley.manner()) {
            case DRIPPING -> 1;
            case HALTING -> 1 + volley.bytes().length / 4;
            default -> volley.bytes().length;
        };
        for (int at = 0; at < volley.bytes().length; at += piece) {
            out.write(volley.bytes(), at, Math.min(piece, volley.bytes().length - at));
            if (volley.manner() == Volley.Manner.HALTING) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** What is owed and not there as it was sent. */
    private static List<String> lost(Volley volley, Map<String, List<Exchange>> captured) {
        List<String> lost = new ArrayList<>();
        int before = -1;
        for (Request request : volley.owed()) {
            List<Exchange> found = captured.getOrDefault(path(request.target()), List.of());
            if (found.size() != 1) {
                lost.add(request.target() + " was sent once (" + volley.manner() + "), and is there " + found.size()
                        + " times");
                continue;
            }
            Exchange exchange = found.get(0);
            if (!same(request, exchange) || exchange.index() < before) {
                lost.add(request.target() + " is there as something else: " + exchange);
            }
            before = exchange.index();
        }
        return lost;
    }

    private static boolean same(Request request, Exchange exchange) {
        int kept = Math.min(request.body().length, Exchange.KEPT);
        return exchange.method().equals(request.method())
                && exchange.headers().equals(request.headers())
                && exchange.bytes() == request.body().length
                && Arrays.equals(exchange.body(), 0, exchange.body().length, request.body(), 0, kept);
    }

    /** Host and port taken off, where the target has them. */
    private static String path(String target) {
        int slash = target.startsWith("/") ? 0 : target.indexOf('/', "http://".length());
        return slash < 0 ? "" : target.substring(slash);
    }
}
