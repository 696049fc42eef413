package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CertificateTest {
    private static final String POST = "POST /v1 HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";

    @Test
    void isTrustedAtTheAddressThatIsGiven() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(Tls.TRUSTING).build();
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Https(Certificate.TRUSTED))) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(listener.base() + "/v1"))
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();

            assertThat(status).isEqualTo(200);
            assertThat(listener.base()).startsWith("https://127.0.0.1:" + listener.port() + "/r/");
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::path)
                    .containsExactly("/v1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TRUSTED", mode = Mode.EXCLUDE)
    void isRefusedByWhoLooksAtIt(Certificate certificate) throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Https(certificate));
                Socket plain = new Socket("127.0.0.1", listener.port());
                SSLSocket secured = Tls.prepare(plain, "127.0.0.1", Tls.TRUSTING)) {
            assertThatThrownBy(secured::startHandshake).isInstanceOf(SSLException.class);

            Capture capture =
                    Raw.until(listener, seen -> seen.requestless().stream().anyMatch(Connection::unseen));
            assertThat(capture.exchanges()).isEmpty();
            assertThat(capture.requestless())
                    .singleElement()
                    .satisfies(c -> assertThat(c.unseen()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Certificate.class)
    void isTakenByWhoDoesNotLookAtIt(Certificate certificate) throws Exception {
        try (Listener listener = Raw.ENDPOINT.open(new Answer.Https(certificate));
                Socket plain = new Socket("127.0.0.1", listener.port());
                SSLSocket secured = (SSLSocket)
                        Tls.BLIND.getSocketFactory().createSocket(plain, "127.0.0.1", listener.port(), true);
                Raw raw = Raw.to(secured)) {
            String answer = raw.send(POST).answer();

            assertThat(answer).startsWith("HTTP/1.1 200 ");
            assertThat(listener.capture().exchanges())
                    .extracting(Exchange::url)
                    .containsExactly("https://127.0.0.1:" + listener.port() + "/v1");
        }
    }

    @Test
    void isOfTheChosenKindInATunnelToo() throws Exception {
        try (Listener listener = Raw.PROXY.open(new Answer.Https(Certificate.EXPIRED));
                Raw raw = Raw.to(listener)) {
            raw.send("CONNECT telemetry.example:443 HTTP/1.1\r\n\r\n").answer();

            assertThatThrownBy(() -> Tls.over(raw.socket(), "telemetry.example", Tls.TRUSTING))
                    .hasMessageContaining("validity");
            assertThat(listener.proxy()).isTrue();
        }
    }
}
