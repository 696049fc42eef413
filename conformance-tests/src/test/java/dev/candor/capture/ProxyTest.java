package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTest {
    private final Listener listener = Raw.PROXY.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://telemetry.example/v1?a=b",
                "http://telemetry.example:8080/v1",
                "https://telemetry.example/v1?a=b",
                "https://telemetry.example:8443/v1",
                "https://142.250.1.1/v1",
            })
    void keepsTheAddressThatAClientAsksForThroughIt(String url) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress(listener.host(), listener.port())))
                .sslContext(Tls.TRUSTING)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .POST(BodyPublishers.ofString("{}"))
                .build();

        int status = client.send(request, BodyHandlers.discarding()).statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(listener.capture().exchanges()).extracting(Exchange::url).containsExactly(url);
        assertThat(listener.capture().exchanges()).extracting(Exchange::path).containsExactly("/v1");
        assertThat(listener.capture().requestless()).isEmpty();
    }

    @Test
    void isTheAddressThatATunnelIsAskedFor() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("CONNECT [2001:db8::1]:443 HTTP/1.1\r\n\r\n").answer();
            raw.secure("2001:db8::1").send("GET /v1 HTTP/1.1\r\n\r\n").answer();
        }

        assertThat(listener.capture().exchanges())
                .extracting(Exchange::url)
                .containsExactly("https://[2001:db8::1]/v1");
    }

    @Test
    void hasABaseWithoutAPath() {
        assertThat(listener.base()).isEqualTo("http://127.0.0.1:" + listener.port());
    }

    @Test
    void keepsPlainHttpThatComesThroughATunnel() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            String established =
                    raw.send("CONNECT telemetry.example:80 HTTP/1.1\r\n\r\n").answer();
            raw.send("GET /v1 HTTP/1.1\r\nHost: another.example\r\n\r\n").answer();

            assertThat(established).isEqualTo("HTTP/1.1 200 Connection established\r\n\r\n");
        }

        assertThat(listener.capture().exchanges())
                .extracting(Exchange::url)
                .containsExactly("http://telemetry.example/v1");
        assertThat(listener.capture().requestless()).isEmpty();
    }

    @Test
    void keepsARequestThatDoesNotTakeItForAProxy() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("GET /v1 HTTP/1.1\r\n\r\n").answer();
        }

        assertThat(listener.capture().exchanges()).extracting(Exchange::url).containsExactly(listener.base() + "/v1");
    }

    @Test
    void mentionsATunnelThroughWhichNothingCame() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("CONNECT telemetry.example:443 HTTP/1.1\r\n\r\n").answer();
        }

        Capture capture = listener.capture();

        assertThat(capture.exchanges()).isEmpty();
        assertThat(capture.requestless()).singleElement().satisfies(connection -> {
            assertThat(connection.to()).isEqualTo("telemetry.example:443");
            assertThat(connection.reason()).isEqualTo("a tunnel was asked for, and nothing came through it");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "telemetry.example",
        "te$lemetry.example:443",
        "b\u00fccher.example:443",
        "'a\"b:443'",
        "a:b:443",
        "../x:443",
        ":443",
        "telemetry.example:",
        "telemetry.example:65536",
        "telemetry.example:123456",
        "2001:db8::1:443",
        "http://telemetry.example:443",
        "telemetry.example:443]"
    })
    void quotesNoTargetOfATunnelThatIsNoHostAndPort(String target) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            String answer = raw.send("CONNECT " + target + " HTTP/1.1\r\n\r\n").answer();
            Capture capture = Raw.until(
                    listener, seen -> seen.requestless().get(0).reason().startsWith("CONNECT"));

            assertThat(answer).startsWith("HTTP/1.1 400 ");
            assertThat(capture.exchanges()).isEmpty();
            assertThat(capture.requestless()).singleElement().satisfies(connection -> {
                assertThat(connection.to()).isEmpty();
                assertThat(connection.unseen()).isTrue();
            });
        }
    }

    @Test
    void keepsARequestForATunnelAsAnExchangeWhereItIsNoProxy() throws Exception {
        try (Listener plain = Raw.ENDPOINT.open(Answer.ACCEPT);
                Raw raw = Raw.to(plain)) {
            raw.send("CONNECT telemetry.example:443 HTTP/1.1\r\n\r\n").answer();

            assertThat(plain.capture().exchanges())
                    .extracting(Exchange::url)
                    .containsExactly("http://telemetry.example:443");
        }
    }
}
