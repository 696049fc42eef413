package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__admin",
                "/__admin/mappings",
                "/__admin/..",
                "/__admin/../__admin/mappings",
                "/%5f%5Fadmin/mappings",
                "/%255f%255fadmin/mappings",
                "//__admin/mappings",
                "/./__admin/mappings",
                "/r/token/../../__admin/mappings",
                "/..;/__admin/mappings",
                "\\__admin\\mappings",
                "http://127.0.0.1/__admin/mappings",
                "__admin/mappings",
            })
    void isAnsweredByTheScriptAloneWhateverThePath(String target) throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT);
                Raw raw = Raw.to(listener)) {
            String first = raw.send("GET " + target + " HTTP/1.1\r\n\r\n").answer();
            String second = raw.send("DELETE " + target + " HTTP/1.1\r\n\r\n").answer();

            assertThat(List.of(first, second))
                    .allSatisfy(answer ->
                            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Content-Length: 0"));
            assertThat(listener.capture().exchanges())
                    .hasSize(2)
                    .allMatch(e -> e.url().endsWith(target));
        }
    }

    @Test
    void guardsTheAdministrationBehindTheFrontToo() throws Exception {
        try (AnswerServer server = AnswerServer.start()) {
            Script script = server.prepare("t", List.of(new Answer.Reply(200, Map.of())), Duration.ZERO);
            try (Raw raw = Raw.to(script.port())) {
                String answer = raw.send("GET /__admin/mappings HTTP/1.1\r\nHost: x\r\n\r\n")
                        .answer();

                assertThat(answer).startsWith("HTTP/1.1 401 ");
            }
        }
    }

    @Test
    void listenersSideBySideDoNotSeeEachOther() throws Exception {
        Answer failing = new Answer.Replies(List.of(new Answer.Reply(500, Map.of())));
        try (Listener one = Raw.ENDPOINT.open(Answer.ACCEPT);
                Listener other = Raw.ENDPOINT.open(failing);
                Raw toOne = Raw.to(one);
                Raw toOther = Raw.to(other)) {
            toOne.send("GET /one HTTP/1.1\r\n\r\n").answer();
            toOther.send("GET /other HTTP/1.1\r\n\r\n").answer();

            assertThat(one.capture().exchanges()).extracting(Exchange::path).containsExactly("/one");
            assertThat(other.capture().exchanges()).extracting(Exchange::path).containsExactly("/other");
            assertThat(other.capture().exchanges()).extracting(Exchange::status).containsExactly(500);
        }
    }

    @Test
    void leavesNothingBehindAndKeepsWhatItSaw() throws Exception {
        Listener listener = Raw.ENDPOINT.open(new Answer.Hold(Duration.ofMinutes(1)));
        try (Raw held = Raw.to(listener);
                Raw idle = Raw.to(listener)) {
            held.send("GET / HTTP/1.1\r\n\r\n");
            Raw.until(listener, capture -> capture.exchanges().size() == 1);

            listener.close();

            assertThat(held.rest() + idle.rest()).isEmpty();
        }
        for (Thread thread : threads(listener)) {
            thread.join(5_000);
        }
        assertThat(threads(listener)).isEmpty();
        assertThat(listener.capture().exchanges()).hasSize(1);
        assertThatThrownBy(() -> Raw.to(listener)).isInstanceOf(ConnectException.class);
    }

    @Test
    void doesNotPassItsOwnFailureOnToTheImplementation() throws Exception {
        CaptureEndpoint endpoint = CaptureEndpoint.start();
        try (Listener listener = endpoint.open(Answer.ACCEPT);
                Raw raw = Raw.to(listener)) {
            endpoint.close();
            raw.send("GET / HTTP/1.1\r\n\r\n").rest();

            assertThatThrownBy(listener::capture)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("a fault of the kit");
        }
    }

    private static List<Thread> threads(Listener listener) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("candor-capture-" + listener.port()))
                .toList();
    }
}
