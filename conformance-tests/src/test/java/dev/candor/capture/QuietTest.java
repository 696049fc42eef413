package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuietTest {
    private static final Duration QUIET = Duration.ofMillis(200);
    private static final Duration BOUND = Duration.ofMillis(600);

    private final Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void isQuietOnlyAfterTheWholeWhile() throws Exception {
        listener.begin();

        boolean quiet = listener.awaitQuiet(QUIET, Duration.ofSeconds(10));

        assertThat(quiet).isTrue();
        assertThat(listener.elapsed()).isGreaterThanOrEqualTo(QUIET);
    }

    @Test
    void isQuietWhileAConnectionIsMerelyOpen() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("GET / HTTP/1.1\r\n\r\n").answer();

            assertThat(listener.awaitQuiet(QUIET, Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void isNotQuietWhileARequestIsHalfRead() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{");
            Raw.until(listener, capture -> !capture.silent());

            assertThat(listener.awaitQuiet(QUIET, BOUND)).isFalse();
        }
    }

    @Test
    void isQuietAgainOnceTheHalfReadRequestIsCut() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{").end().rest();

            assertThat(listener.awaitQuiet(QUIET, Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void isNotQuietBeforeTheBoundHasRoomForTheWhile() throws Exception {
        assertThat(listener.awaitQuiet(QUIET, Duration.ofMillis(50))).isFalse();
    }

    @Test
    void beginsAnewWhenSomethingMoves() throws Exception {
        listener.begin();
        CompletableFuture<Boolean> quiet = CompletableFuture.supplyAsync(this::quietForAWhile);
        listener.awaitQuiet(Duration.ofMillis(100), Duration.ofSeconds(10));
        Duration moved;
        try (Raw raw = Raw.to(listener)) {
            moved = listener.elapsed();
            raw.send("GET / HTTP/1.1\r\n\r\n").answer();
        }

        assertThat(quiet.get()).isTrue();
        assertThat(listener.elapsed()).isGreaterThan(moved.plus(Duration.ofMillis(500)));
    }

    private boolean quietForAWhile() {
        try {
            return listener.awaitQuiet(Duration.ofMillis(500), Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
