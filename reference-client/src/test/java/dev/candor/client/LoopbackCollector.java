package dev.candor.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A collector on this machine that keeps what it receives, and may hold its answers back. */
final class LoopbackCollector implements AutoCloseable {
    /** More than any run takes; only a failing test waits for so long. */
    private static final long BOUND_SECONDS = 20;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** One request as it came. */
    record Received(String path, Map<String, List<String>> headers, String body) {}

    private LoopbackCollector(HttpServer server, int status, String location) {
        this.server = server;
        server.createContext("/", exchange -> answer(exchange, status, location));
        server.setExecutor(threads);
        server.start();
    }

    static LoopbackCollector answering(int status) throws IOException {
        LoopbackCollector collector = new LoopbackCollector(loopback(), status, "");
        collector.released.countDown();
        return collector;
    }

    static LoopbackCollector redirectingTo(String location) throws IOException {
        LoopbackCollector collector = new LoopbackCollector(loopback(), 307, location);
        collector.released.countDown();
        return collector;
    }

    /** Takes requests and answers none before its end. */
    static LoopbackCollector silent() throws IOException {
        return new LoopbackCollector(loopback(), 200, "");
    }

    private static HttpServer loopback() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request; waits for it. */
    Received next() throws InterruptedException {
        Received next = received.poll(BOUND_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("expected a request within " + BOUND_SECONDS + " s");
        }
        return next;
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    private void answer(HttpExchange exchange, int status, String location) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
        try {
            released.await(BOUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
