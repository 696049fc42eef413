package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequestlessTest {
    private final Listener listener = Raw.ENDPOINT.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    static Stream<Arguments> broken() {
        String post = "POST / HTTP/1.1\r\n";
        return Stream.of(
                Arguments.of("", "no byte was sent"),
                Arguments.of("\r\n", "nothing but line breaks"),
                Arguments.of("\u0000\u00ff garbage", "does not begin like HTTP"),
                Arguments.of("what is this\n", "the first line must be"),
                Arguments.of("GET /a b HTTP/1.1\r\n\r\n", "the first line must be"),
                Arguments.of("GET / HTTP/2.0\r\n\r\n", "the first line must be"),
                Arguments.of("\u0016\u0003\u0001\u0002\u0000\u0001", "a TLS handshake came"),
                Arguments.of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "HTTP/2 came"),
                Arguments.of(post + "Content-Le", "the head of the request never became whole"),
                Arguments.of(post + "A: b\r\nno colon\r\n\r\n", "header line 2 must be"),
                Arguments.of(post + "A: b\r\n folded\r\n\r\n", "header line 2 must be"),
                Arguments.of(post + "Content-Length: 10\r\n\r\nhalf", "the body never became whole: 10 bytes"),
                Arguments.of(post + "Content-Length: -1\r\n\r\n", "Content-Length must be one number"),
                Arguments.of(post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", "Content-Length must be one"),
                Arguments.of(post + "Transfer-Encoding: gzip, chunked\r\n\r\n", "Transfer-Encoding must be"),
                Arguments.of(post + "Transfer-Encoding: chunked\r\n\r\n5\r\nab", "the chunks of the body never"),
                Arguments.of(post + "Transfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n", "the chunks of the body never"),
                Arguments.of(post + "Transfer-Encoding: chunked\r\n\r\nsize\r\n", "a chunk must begin"),
                Arguments.of(post + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", "a chunk must end"),
                Arguments.of(post + "A: b\r\n".repeat(201) + "\r\n", "more than 200 header lines"),
                Arguments.of(post + "A: " + "b".repeat(64 << 10) + "\r\n\r\n", "longer than the kit reads"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhyNoRequestCameOfAConnection(String sent, String reason) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send(sent).end();

            Capture capture = Raw.until(listener, seen -> reasons(seen).contains(reason));

            assertThat(capture.exchanges()).isEmpty();
            assertThat(capture.requestless()).hasSize(1);
            assertThat(reasons(capture)).contains(reason);
        }
    }

    @Test
    void countsTheBytesOfAConnectionThatIsStillOpen() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("POST / HTTP/1.1\r\n");

            Capture capture = Raw.until(listener, seen -> bytes(seen).contains(17L));

            assertThat(bytes(capture)).containsExactly(17L);
        }
    }

    @Test
    void keepsWhatIsCutAfterAWholeRequest() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("GET /whole HTTP/1.1\r\n\r\n").answer();
            raw.send("POST /cut HT").end().rest();
        }

        Capture capture = listener.capture();

        assertThat(capture.exchanges()).extracting(Exchange::path).containsExactly("/whole");
        assertThat(bytes(capture)).containsExactly(12L);
    }

    @Test
    void forgetsNoneOfManyConnections() throws Exception {
        for (int i = 0; i < 300; i++) {
            Raw.to(listener).close();
        }

        Capture capture = Raw.until(listener, seen -> seen.requestless().size() == 300);

        assertThat(capture.requestless()).hasSize(300);
    }

    private static String reasons(Capture capture) {
        return String.join(
                "\n", capture.requestless().stream().map(Connection::reason).toList());
    }

    private static List<Long> bytes(Capture capture) {
        return capture.requestless().stream().map(Connection::bytes).toList();
    }
}
