package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {
    private static final String POST = "POST /v1 HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";

    private final HttpClient client =
            HttpClient.newBuilder().sslContext(Tls.TRUSTING).build();
    private final Listener listener = Raw.PROXY.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void keepsARequestWithItsRealAddress() throws Exception {
        HttpResponse<String> response =
                client.send(post("/v1/batch?a=b", BodyPublishers.ofString("{}")), BodyHandlers.ofString());

        Capture capture = listener.capture();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(capture.requestless()).isEmpty();
        assertThat(capture.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.url()).isEqualTo("https://localhost:" + listener.port() + "/v1/batch?a=b");
            assertThat(exchange.path()).isEqualTo("/v1/batch");
            assertThat(exchange.host()).isEqualTo("localhost");
            assertThat(exchange.body()).asString().isEqualTo("{}");
            assertThat(exchange.status()).isEqualTo(200);
        });
    }

    @Test
    void agreesOnTheOlderHttpWithASenderOfBoth() throws Exception {
        HttpResponse<String> response = client.send(post("/", BodyPublishers.noBody()), BodyHandlers.ofString());

        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void keepsTheBytesOfAChunkedAndCompressedBody() throws Exception {
        byte[] sent = gzip("{\"event\":\"one\"}");
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(sent));

        client.send(post("/", chunked), BodyHandlers.ofString());

        Exchange exchange = listener.capture().exchanges().get(0);
        assertThat(exchange.header("Transfer-Encoding")).contains("chunked");
        assertThat(exchange.body()).isEqualTo(sent);
        assertThat(exchange.bytes()).isEqualTo(sent.length);
    }

    @Test
    void servesSeveralRequestsOnOneConnection() throws Exception {
        try (Raw raw = Raw.to(listener).secure("telemetry.example")) {
            raw.send("POST /first HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            String leave = raw.answer();
            String first = raw.send("{}").answer();
            String second = raw.send("GET /second HTTP/1.1\r\nConnection: close\r\n\r\n")
                    .answer();

            assertThat(leave).startsWith("HTTP/1.1 100 ");
            assertThat(List.of(first, second)).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
            assertThat(raw.rest()).isEmpty();
        }

        assertThat(listener.capture().exchanges()).extracting(Exchange::path).containsExactly("/first", "/second");
        assertThat(listener.capture().requestless()).isEmpty();
    }

    @Test
    void servesFiftyConnectionsAtOnce() {
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 50)
                .mapToObj(i -> client.sendAsync(
                        post("/" + i, BodyPublishers.ofString("x".repeat(100_000))), BodyHandlers.ofString()))
                .toList();

        sent.forEach(CompletableFuture::join);

        Capture capture = listener.capture();
        assertThat(capture.requestless()).isEmpty();
        assertThat(capture.exchanges())
                .hasSize(50)
                .allMatch(e -> e.bytes() == 100_000)
                .extracting(Exchange::path)
                .doesNotHaveDuplicates();
    }

    @Test
    void servesPlainHttpAtTheSamePort() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("GET /plain HTTP/1.1\r\nHost: plain.example\r\n\r\n").answer();
        }

        assertThat(listener.capture().exchanges())
                .extracting(Exchange::url)
                .containsExactly("http://plain.example/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.segment.io", "a-b.example", "xn--bcher-kva.example"})
    void isWhoeverIsAskedForByName(String name) throws Exception {
        try (Raw raw = Raw.to(listener).secure(name)) {
            raw.send("GET / HTTP/1.1\r\nHost: another.example\r\n\r\n").answer();
        }

        assertThat(listener.capture().exchanges())
                .extracting(Exchange::url)
                .containsExactly("https://" + name + ":" + listener.port() + "/");
    }

    @Test
    void isTheAddressThatWasAskedForWithoutAName() throws Exception {
        try (Raw raw = Raw.to(listener).secure("127.0.0.1")) {
            raw.send(POST).answer();
        }

        assertThat(listener.capture().exchanges())
                .extracting(Exchange::url)
                .containsExactly("https://127.0.0.1:" + listener.port() + "/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksBothVersionsInUse(String version) throws Exception {
        try (Socket plain = new Socket("127.0.0.1", listener.port());
                SSLSocket secured = Tls.prepare(plain, "telemetry.example", Tls.TRUSTING)) {
            secured.setEnabledProtocols(new String[] {version});
            secured.getOutputStream().write(POST.getBytes());
            Capture capture = Raw.until(listener, seen -> !seen.exchanges().isEmpty());

            assertThat(secured.getSession().getProtocol()).isEqualTo(version);
            assertThat(capture.exchanges()).hasSize(1);
        }
    }

    @Test
    void repliesInTurn() throws Exception {
        Answer answer = new Answer.Replies(
                List.of(new Answer.Reply(503, Map.of("Retry-After", "1")), new Answer.Reply(204, Map.of())));
        try (Listener replying = Raw.PROXY.open(answer);
                Raw raw = Raw.to(replying).secure("telemetry.example")) {
            String first = raw.send(POST).answer();
            String second = raw.send(POST).answer();

            assertThat(first).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1");
            assertThat(second).startsWith("HTTP/1.1 204 ");
        }
    }

    @Test
    void holdsAnAnswer() throws Exception {
        try (Listener holding = Raw.PROXY.open(new Answer.Hold(Duration.ofMillis(300)));
                Raw raw = Raw.to(holding).secure("telemetry.example")) {
            String answer = raw.send(POST).answer();

            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(holding.elapsed()).isGreaterThan(Duration.ofMillis(300));
        }
    }

    @Test
    void stallsUntilTheListenerCloses() throws Exception {
        Listener stalling = Raw.PROXY.open(new Answer.Stall());
        try (Raw raw = Raw.to(stalling).secure("telemetry.example")) {
            raw.send(POST).send(POST);
            Capture capture = Raw.until(stalling, seen -> seen.exchanges().size() == 2);
            stalling.close();

            assertThat(capture.exchanges()).extracting(Exchange::status).containsExactly(null, null);
        }
    }

    @Test
    void isRehearsedOnceAndThatEnds() throws Exception {
        Thread rehearsal = Rehearsal.begin();

        rehearsal.join(60_000);

        assertThat(rehearsal.isAlive()).isFalse();
        assertThat(Rehearsal.begin()).isSameAs(rehearsal);
    }

    @Test
    void refusesConnections() {
        try (Listener refusing = Raw.PROXY.open(new Answer.Refuse())) {
            assertThatThrownBy(() -> Raw.to(refusing)).isInstanceOf(ConnectException.class);
        }
    }

    private HttpRequest post(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + listener.port() + path))
                .POST(body)
                .build();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes());
        }
        return out.toByteArray();
    }
}
