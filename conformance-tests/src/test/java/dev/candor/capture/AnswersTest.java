package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final String POST = "POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void repliesInTurnAndThenWithTheLast() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(replies(500, 500, 200))) {
            List<Integer> got = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                got.add(get(listener).statusCode());
            }

            assertThat(got).containsExactly(500, 500, 200, 200);
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::status)
                    .isEqualTo(got);
        }
    }

    @Test
    void takesTurnsByPlaceInTheRunAcrossConnections() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(replies(500, 200));
                Raw first = Raw.to(listener);
                Raw second = Raw.to(listener)) {
            first.send("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\n");
            String earlier = second.send(POST).answer();
            String later = first.send("a").answer();

            assertThat(earlier).startsWith("HTTP/1.1 500 ");
            assertThat(later).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void sendsTheHeadersOfAReply() throws Exception {
        Answer answer = new Answer.Replies(List.of(new Answer.Reply(503, Map.of("Retry-After", "120"))));
        try (Listener listener = Raw.ENDPOINT.open(answer)) {
            HttpResponse<String> response = get(listener);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("120");
            assertThat(response.body()).isEmpty();
        }
    }

    @Test
    void answersWithoutABodyKeepTheConnectionUsable() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(replies(204, 304, 200));
                Raw raw = Raw.to(listener)) {
            assertThat(raw.send(POST).answer()).startsWith("HTTP/1.1 204 ");
            assertThat(raw.send(POST).answer()).startsWith("HTTP/1.1 304 ");
            assertThat(raw.send(POST).answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void needsAtLeastOneReply() {
        assertThatThrownBy(() -> new Answer.Replies(List.of())).hasMessageContaining("at least one");
    }

    @Test
    void refusesConnectionsAndKeepsThePortFromOthers() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Refuse());
                ServerSocket other = new ServerSocket()) {
            InetSocketAddress taken = new InetSocketAddress("127.0.0.1", listener.port());

            assertThatThrownBy(() -> get(listener)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> other.bind(taken)).isInstanceOf(BindException.class);
            assertThat(listener.capture().silent()).isTrue();
        }
    }

    @Test
    void holdsEachAnswerAndShowsTheRequestMeanwhile() throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Hold(Duration.ofMillis(400)));
                Raw raw = Raw.to(listener)) {
            raw.send(POST);
            Capture held = Raw.until(listener, capture -> !capture.exchanges().isEmpty());
            String answer = raw.answer();

            assertThat(held.exchanges()).extracting(Exchange::status).containsOnlyNulls();
            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(listener.elapsed()).isGreaterThan(Duration.ofMillis(400));
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::status)
                    .containsExactly(200);
        }
    }

    @Test
    void stallsUntilTheListenerCloses() throws Exception {
        Listener listener = Raw.ENDPOINT.open(new Answer.Stall());
        try (Raw raw = Raw.to(listener)) {
            raw.send(POST).send(POST);
            Capture capture = Raw.until(listener, seen -> seen.exchanges().size() == 2);
            listener.close();

            assertThat(capture.exchanges()).extracting(Exchange::status).containsExactly(null, null);
            assertThat(raw.rest()).isEmpty();
        }
    }

    private HttpResponse<String> get(Listener listener) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(listener.base())).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static Answer replies(Integer... statuses) {
        return new Answer.Replies(List.of(statuses).stream()
                .map(status -> new Answer.Reply(status, Map.of()))
                .toList());
    }
}
