package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void countsAHugeBodyAndKeepsItsBeginning() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT);
                Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: " + 100 * MEGABYTE + "\r\n\r\n");
            for (int i = 0; i < 100; i++) {
                raw.out().write(new byte[MEGABYTE]);
            }
            raw.answer();

            Exchange exchange = listener.capture().exchanges().get(0);

            assertThat(exchange.bytes()).isEqualTo(100L * MEGABYTE);
            assertThat(exchange.body()).hasSize(Exchange.KEPT);
        }
    }

    @Test
    void losesNoneOfTenThousandRequestsOverManyConnections() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try (Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT)) {
            List<CompletableFuture<Void>> senders = IntStream.range(0, 20)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> send500(listener, sender), threads))
                    .toList();
            senders.forEach(CompletableFuture::join);

            Capture capture = listener.capture();

            assertThat(capture.requestless()).isEmpty();
            assertThat(capture.exchanges()).extracting(Exchange::path).doesNotHaveDuplicates();
            assertThat(capture.exchanges())
                    .extracting(Exchange::index)
                    .isEqualTo(IntStream.range(0, 10_000).boxed().toList());
            assertThat(capture.exchanges()).extracting(Exchange::status).containsOnly(200);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void mentionsConnectionsThatHaveToWait() throws Exception {
        List<Raw> open = new ArrayList<>();
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Stall())) {
            for (int i = 0; i < Lobby.MOST_SERVED + 10; i++) {
                open.add(Raw.to(listener).send("GET / HTTP/1.1\r\n\r\n"));
            }

            Capture capture = Raw.until(
                    listener,
                    seen -> seen.exchanges().size() == Lobby.MOST_SERVED
                            && seen.requestless().size() == 10);

            assertThat(capture.exchanges()).hasSize(Lobby.MOST_SERVED);
            assertThat(capture.requestless())
                    .hasSize(10)
                    .allMatch(c -> c.reason().contains("too many connections"));
        } finally {
            for (Raw raw : open) {
                raw.close();
            }
        }
    }

    @Test
    void keepsTheBeginningOfARunAndSaysHowMuchMoreCame() {
        Ledger ledger = new Ledger(new Traffic());
        Incoming in = new Incoming(InputStream.nullInputStream(), ledger.traffic());
        for (int i = 0; i < Ledger.MOST_EXCHANGES + 3; i++) {
            ledger.arrived(in, 1, BoundsTest::exchange);
        }

        Capture capture = ledger.capture();

        assertThat(capture.exchanges()).hasSize(Ledger.MOST_EXCHANGES);
        assertThat(capture.requestless())
                .singleElement()
                .satisfies(c -> assertThat(c.reason()).startsWith("3 more"));
    }

    @Test
    void givesTheRoomOfACutBodyBack() {
        Budget budget = new Budget(10);
        Body cut = new Body(budget);
        cut.add(new byte[8], 0, 8);
        cut.add(new byte[8], 0, 8);
        int leftMeanwhile = budget.take(10);

        cut.drop();

        assertThat(cut.bytes()).isEqualTo(16);
        assertThat(leftMeanwhile).isZero();
        assertThat(budget.take(99)).isEqualTo(10);
    }

    private static void send500(Listener listener, int sender) {
        try (Raw raw = Raw.to(listener)) {
            for (int i = 0; i < 500; i++) {
                raw.send("POST /" + sender + "/" + i + " HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
                        .answer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange exchange(int index) {
        return new Exchange(index, Duration.ZERO, "GET", "/", "", List.of(), new byte[0], 0, null);
    }
}
