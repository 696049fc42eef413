package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    private static final String POST = "POST /v1 HTTP/1.1\r\nHost: a.example\r\nContent-Length: 2\r\n\r\n{}";

    @Test
    void dripsOneByteASecondAndStopsWhenTheListenerCloses() throws Exception {
        Listener listener = Raw.ENDPOINT.open(new Answer.Drip());
        try (Raw raw = Raw.to(listener)) {
            InputStream in = raw.send(POST).socket().getInputStream();
            String first = new String(in.readNBytes(2));
            Duration second = listener.elapsed();
            listener.close();

            assertThat(first).isEqualTo("HT");
            assertThat(second).isBetween(Duration.ofMillis(900), Duration.ofSeconds(8));
            assertThat(in.readAllBytes()).hasSizeLessThan(3);
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::status)
                    .containsExactly(200);
        }
    }

    @Test
    void resetsInPlaceOfAnAnswer() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Reset(false));
                Raw raw = Raw.to(listener)) {
            raw.send(POST);

            assertThatThrownBy(raw::rest).isInstanceOf(SocketException.class);
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::status)
                    .containsOnlyNulls();
        }
    }

    @Test
    void resetsAfterTheHeadOfAnAnswer() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Reset(true));
                Raw raw = Raw.to(listener)) {
            String head = raw.send(POST).answer();

            assertThat(head).startsWith("HTTP/1.1 200 ").contains("Content-Length: 64");
            assertThatThrownBy(raw::rest).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void answersWithWhatIsNoHttp() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Garbage());
                Raw raw = Raw.to(listener)) {
            String all = raw.send(POST).rest();

            assertThat(all).hasSize(256).doesNotContain("HTTP");
            assertThat(all.chars().distinct()).hasSize(256);
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::status)
                    .containsOnlyNulls();
        }
    }

    @Test
    void breaksAChunkedAnswerOff() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.BrokenChunk());
                Raw raw = Raw.to(listener)) {
            String head = raw.send(POST).answer();

            assertThat(head).contains("Transfer-Encoding: chunked");
            assertThat(raw.rest()).isEqualTo("5\r\nhello\r\nno size\r\nhello\r\n");
        }
    }

    @Test
    void countsWhatIsTakenOfFiftyMegabytes() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Flood());
                Raw raw = Raw.to(listener)) {
            InputStream in = raw.send(POST).socket().getInputStream();
            String head = raw.answer();
            in.skipNBytes(20_000_000);
            raw.socket().close();
            Capture capture =
                    Raw.until(listener, seen -> seen.exchanges().get(0).taken() > 20_000_000);

            assertThat(head).contains("Content-Length: 50000000");
            assertThat(capture.exchanges())
                    .singleElement()
                    .satisfies(exchange -> assertThat(exchange.taken()).isBetween(20_000_000L, 35_000_000L));
        }
    }

    @Test
    void countsTheWholeOfFiftyMegabytes() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Flood());
                Raw raw = Raw.to(listener)) {
            String head = raw.send(POST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                    .answer();
            int body = raw.rest().length();

            assertThat(body).isEqualTo(50_000_000);
            assertThat(listener.capture().exchanges().get(0).taken()).isEqualTo(head.length() + 50_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void sendsARequestToAnotherHostWhereItIsTaken(int status) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Redirect(status))) {
            HttpResponse<String> response = client.send(post(listener), BodyHandlers.ofString());

            List<Exchange> exchanges = listener.capture().exchanges();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(exchanges).extracting(Exchange::status).containsExactly(status, 200);
            assertThat(exchanges.get(1).path()).isEqualTo(Answer.Redirect.PATH);
            assertThat(exchanges.get(1).url()).doesNotStartWith(listener.base());
        }
    }

    @Test
    void sendsARequestRoundInCirclesAndCountsThem() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Loop())) {
            HttpResponse<String> response = client.send(post(listener), BodyHandlers.ofString());

            List<Exchange> exchanges = listener.capture().exchanges();
            assertThat(response.statusCode()).isEqualTo(302);
            assertThat(exchanges)
                    .hasSizeGreaterThan(4)
                    .extracting(Exchange::status)
                    .containsOnly(302);
            assertThat(exchanges.subList(1, exchanges.size()))
                    .allMatch(e -> e.url().endsWith(":" + listener.port() + Answer.Loop.PATH));
        }
    }

    @Test
    void needsNamesOfItsOwnToKnowNone() {
        assertThatThrownBy(() -> Raw.ENDPOINT.open(new Answer.Unknown())).hasMessageContaining("sealed");
    }

    private static HttpRequest post(Listener listener) {
        return HttpRequest.newBuilder(URI.create(listener.base() + "/v1"))
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }
}
