package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private final Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void keepsRequestsInTheOrderInWhichTheyBecameWhole() throws Exception {
        try (Raw first = Raw.to(listener);
                Raw second = Raw.to(listener)) {
            first.send("POST /begun-first HTTP/1.1\r\nContent-Length: 2\r\n\r\n{");
            second.send("POST /whole-first HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}")
                    .answer();
            first.send("}").answer();
        }

        List<Exchange> exchanges = listener.capture().exchanges();

        assertThat(exchanges).extracting(Exchange::path).containsExactly("/whole-first", "/begun-first");
        assertThat(exchanges).extracting(Exchange::index).containsExactly(0, 1);
    }

    @Test
    void keepsEveryRequestOfASenderThatGoesWithoutWaitingForAnswers() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}".repeat(20));
        }

        List<Exchange> exchanges =
                Raw.until(listener, capture -> capture.exchanges().size() == 20).exchanges();

        assertThat(exchanges).extracting(Exchange::path).hasSize(20).containsOnly("/a");
    }

    @Test
    void timesARequestByItsFirstByte() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("P");
            Raw.until(listener, capture -> capture.requestless().stream().anyMatch(c -> c.bytes() == 1));
            Duration afterFirstByte = listener.elapsed();
            raw.send("OST / HTTP/1.1\r\n\r\n").answer();

            assertThat(listener.capture().exchanges().get(0).at()).isLessThan(afterFirstByte);
            assertThat(listener.lastExchange().orElseThrow()).isGreaterThan(afterFirstByte);
        }
    }

    @Test
    void keepsHeadersAsSentInOrderAndLetterCase() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nhOsT: a:1\r\nX-b: \t two  words \r\nx-B:\r\nX-Name: J\u00f6\r\n\r\n")
                    .answer();
        }

        Exchange exchange = listener.capture().exchanges().get(0);

        assertThat(exchange.headers())
                .containsExactly(
                        new Header("hOsT", "a:1"),
                        new Header("X-b", "two  words"),
                        new Header("x-B", ""),
                        new Header("X-Name", "J\u00f6"));
        assertThat(exchange.url()).isEqualTo("http://a:1/");
    }

    @Test
    void joinsChunksAndKeepsWhatTravelsBesideThem() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\n\r\n")
                    .send("3;who=jo\r\nabc\r\n0A\r\ndefghijklm\r\n0\r\nX-After: jo\r\n\r\n")
                    .answer();
        }

        Exchange exchange = listener.capture().exchanges().get(0);

        assertThat(exchange.body()).asString(StandardCharsets.US_ASCII).isEqualTo("abcdefghijklm");
        assertThat(exchange.bytes()).isEqualTo(13);
        assertThat(exchange.headers()).endsWith(new Header("Chunk-Extension", "who=jo"), new Header("X-After", "jo"));
    }

    @Test
    void letsASenderContinueThatAsksToFirst() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-Continue\r\n\r\n");
            String leave = raw.answer();
            String answer = raw.send("body").answer();

            assertThat(leave).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void leavesACompressedBodyAsItIs() throws Exception {
        byte[] sent = gzip("[{\"event\":\"first-run\"}]");

        send(request().header("Content-Encoding", "gzip").POST(BodyPublishers.ofByteArray(sent)));

        assertThat(listener.capture().exchanges().get(0).body()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "purge-It"})
    void keepsEveryMethod(String method) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send(method + " /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n").answer();
            raw.send("GET /next HTTP/1.1\r\nHost: x\r\n\r\n").answer();
        }

        List<Exchange> exchanges = listener.capture().exchanges();

        assertThat(exchanges).extracting(Exchange::requestLine).containsExactly(method + " /a?b=c", "GET /next");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /elsewhere?q=1, http://h:1/elsewhere?q=1",
        "GET, /elsewhere?u=http://x/y, http://h:1/elsewhere?u=http://x/y",
        "GET, http://example.com/a, http://example.com/a",
        "CONNECT, example.com:443, http://example.com:443",
        "OPTIONS, *, http://h:1/*",
    })
    void keepsWhatWasAskedForOutsideThePathOfTheRun(String method, String target, String url) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send(method + " " + target + " HTTP/1.1\r\nHost: h:1\r\n\r\n").answer();
        }

        Exchange exchange = listener.capture().exchanges().get(0);

        assertThat(exchange.url()).isEqualTo(url);
        assertThat(exchange.base()).isEqualTo(listener.base());
    }

    @Test
    void givesThePathBelowItsBase() throws Exception {
        send(request().POST(BodyPublishers.ofString("{}")));

        Exchange exchange = listener.capture().exchanges().get(0);

        assertThat(exchange.path()).isEqualTo("/events");
        assertThat(exchange.header("content-length")).contains("2");
        assertThat(exchange.status()).isEqualTo(200);
    }

    @Test
    void readsRequestsThatFollowWithoutWaiting() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST /1 HTTP/1.1\r\nContent-Length: 1\r\n\r\na\r\nPOST /2 HTTP/1.1\r\nContent-Length: 1\r\n\r\nb")
                    .end();

            assertThat(raw.rest()).containsSubsequence("HTTP/1.1 200", "HTTP/1.1 200");
        }

        assertThat(listener.capture().exchanges()).extracting(Exchange::path).containsExactly("/1", "/2");
        assertThat(listener.capture().requestless()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: x, Close\r\n\r\n"})
    void endsTheConnectionOfASenderThatEndsIt(String request) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            assertThat(raw.send(request).rest()).startsWith("HTTP/1.1 200 ").contains("Connection: close");
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(listener.base() + "/events"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
