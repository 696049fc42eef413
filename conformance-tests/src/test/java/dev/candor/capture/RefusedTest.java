package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedTest {
    private final Listener listener = Raw.PROXY.open(Answer.ACCEPT);

    @AfterEach
    void close() {
        listener.close();
    }

    /** It says nothing of its reasons. */
    @Test
    void tellsOfAnHttpClientThatDoesNotTrustTheCertificate() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(Tls.WARY).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + listener.port()))
                .build();

        assertThatThrownBy(() -> client.send(request, BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);

        assertThat(connection(Connection.UNSEEN).to()).isEqualTo("localhost:" + listener.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void tellsOfARefusedCertificateInEachVersion(String version) throws Exception {
        try (Socket plain = new Socket("127.0.0.1", listener.port());
                SSLSocket secured = Tls.prepare(plain, "telemetry.example", Tls.WARY)) {
            secured.setEnabledProtocols(new String[] {version});

            assertThatThrownBy(secured::startHandshake).isInstanceOf(SSLException.class);
        }

        Connection connection = connection(Connection.REFUSED);
        assertThat(connection.to()).isEqualTo("telemetry.example:" + listener.port());
        assertThat(connection.unseen()).isTrue();
        assertThat(connection.bytes()).isPositive();
    }

    @Test
    void tellsOfACertificateThatWasRefusedInATunnel() throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.send("CONNECT telemetry.example:443 HTTP/1.1\r\n\r\n").answer();

            assertThatThrownBy(() -> Tls.over(raw.socket(), "telemetry.example", Tls.WARY))
                    .isInstanceOf(SSLException.class);
        }

        assertThat(connection(Connection.REFUSED).to()).isEqualTo("telemetry.example:443");
    }

    @Test
    void tellsOfASenderThatEndsOnceItSawTheCertificate() throws Exception {
        Raw.to(listener).secure("telemetry.example").close();

        assertThat(connection(Connection.SHOWN).unseen()).isTrue();
    }

    @Test
    void tellsOfASenderOfNewerHttpAlone() throws Exception {
        try (Socket plain = new Socket("127.0.0.1", listener.port())) {
            assertThatThrownBy(() -> Tls.over(plain, "localhost", Tls.TRUSTING, "h2"))
                    .isInstanceOf(SSLException.class);
        }

        assertThat(connection("only HTTP/2 was offered").unseen()).isTrue();
    }

    static Stream<Arguments> broken() {
        byte[] name = ClientHello.serverName("localhost");
        byte[] whole = ClientHello.of(0x0303, ClientHello.ECDHE_ECDSA_AES_128, name);
        byte[] message = Arrays.copyOfRange(whole, 5, whole.length);
        byte[] twoRecords = ClientHello.join(
                ClientHello.record(Arrays.copyOf(message, 3)),
                ClientHello.record(Arrays.copyOfRange(message, 3, message.length)));
        byte[] shortened = Arrays.copyOf(message, message.length - 7);
        shortened[3] -= 7;
        byte[] newest = ClientHello.of(0x0303, ClientHello.AES_128, ClientHello.newest());
        return Stream.of(
                Arguments.of(ClientHello.join(newest, alert(48)), Connection.REFUSED),
                Arguments.of(ClientHello.join(whole, alert(48)), Connection.REFUSED),
                Arguments.of(ClientHello.join(newest, alert(40)), "the sender broke the TLS handshake off"),
                Arguments.of(ClientHello.join(whole, alert(40)), "the sender broke the TLS handshake off"),
                Arguments.of(Arrays.copyOf(whole, 1), "never became whole"),
                Arguments.of(Arrays.copyOf(whole, 30), "never became whole"),
                Arguments.of(whole, Connection.SHOWN),
                Arguments.of(twoRecords, Connection.SHOWN),
                Arguments.of(ClientHello.join(whole, new byte[500]), "the TLS handshake failed"),
                Arguments.of(ClientHello.of(0x0303, ClientHello.RSA_RC4, name), "the TLS handshake failed"),
                Arguments.of(ClientHello.of(0x0302, ClientHello.ECDHE_ECDSA_AES_128), "older than 1.2"),
                Arguments.of(ClientHello.of(0x0303, 1, ClientHello.protocols("h2")), "only HTTP/2 was offered"),
                Arguments.of(ClientHello.of(0x0303, 1, ClientHello.protocols("smtp")), "nothing was offered (ALPN)"),
                Arguments.of(ClientHello.record(shortened), "cannot be read"),
                Arguments.of(ClientHello.record(new byte[] {2, 0, 0, 0}), "no first message"),
                Arguments.of(new byte[] {0x16, 3, 1, 0, 0}, "does not go on like it"),
                Arguments.of(ClientHello.join(Arrays.copyOf(whole, 5), new byte[600]), "no first message"));
    }

    /** A record with a fatal alert that is not encrypted. */
    private static byte[] alert(int number) {
        return new byte[] {0x15, 3, 3, 0, 2, 2, (byte) number};
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void tellsWhyAHandshakeCameToNothing(byte[] sent, String reason) throws Exception {
        try (Raw raw = Raw.to(listener)) {
            raw.out().write(sent);
            raw.end();

            Connection connection = connection(reason);

            assertThat(connection.reason()).contains(reason);
            assertThat(connection.unseen()).isTrue();
            assertThat(connection.bytes()).isEqualTo(sent.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b.example", "b\u00fccher.example", "<script>", "a/../b", "..", "a\nb"})
    void quotesNoServerNameThatIsNone(String name) throws Exception {
        byte[] hello = ClientHello.of(0x0303, ClientHello.ECDHE_ECDSA_AES_128, ClientHello.serverName(name));
        try (Raw raw = Raw.to(listener)) {
            raw.out().write(hello);
            raw.end();

            Connection connection = connection(Connection.UNSEEN);

            assertThat(connection.to()).isEmpty();
            assertThat(connection.unseen()).isTrue();
        }
    }

    /** The one connection that came, once its reason is that. */
    private Connection connection(String reason) throws InterruptedException {
        Capture capture = Raw.until(
                listener,
                seen -> seen.requestless().stream().anyMatch(c -> c.reason().contains(reason)));
        assertThat(capture.exchanges()).isEmpty();
        assertThat(capture.requestless())
                .singleElement()
                .satisfies(c -> assertThat(c.reason()).contains(reason));
        return capture.requestless().get(0);
    }
}
