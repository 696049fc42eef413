package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpTransportTest {
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void headersSayNothingOfTheMachine() throws Exception {
        try (LoopbackCollector collector = LoopbackCollector.answering(204)) {

            Transport.Answer answer =
                    new HttpTransport().post(collector.address() + "/v1/events", Collector.JSON, BODY);

            LoopbackCollector.Received received = collector.next();
            assertThat(answer.status()).isEqualTo(204);
            assertThat(received.path()).isEqualTo("/v1/events");
            assertThat(received.headers())
                    .containsOnlyKeys("Accept", "Connection", "Content-length", "Content-type", "Host", "User-agent")
                    .containsEntry("User-agent", List.of("candor-client/1.0.0"));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (LoopbackCollector other = LoopbackCollector.answering(200);
                LoopbackCollector collector = LoopbackCollector.redirectingTo(other.address() + "/v1/events")) {

            Transport.Answer answer = new HttpTransport().post(collector.address(), Collector.JSON, BODY);

            assertThat(answer.status()).isEqualTo(307);
            assertThat(other.isEmpty()).isTrue();
        }
    }

    @Test
    void aConnectionThatBreaksIsNotPostedAgain() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        try {
            Future<Integer> connections = thread.submit(breaking(server));

            assertThatThrownBy(() ->
                            new HttpTransport().post("http://127.0.0.1:" + server.getLocalPort(), Collector.JSON, BODY))
                    .isInstanceOf(IOException.class);

            server.close();
            assertThat(connections.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            server.close();
            thread.shutdownNow();
        }
    }

    private static Callable<Integer> breaking(ServerSocket server) {
        return () -> {
            int connections = 0;
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections++;
                    socket.getInputStream().read(new byte[BODY.length]);
                } catch (IOException closed) {
                    continue;
                }
            }
            return connections;
        };
    }

    @Test
    void aCertificateThatNobodyVouchesForReceivesNothing() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.createContext("/", exchange -> requests.incrementAndGet());
        server.start();

        assertThatThrownBy(() -> new HttpTransport()
                        .post("https://127.0.0.1:" + server.getAddress().getPort(), Collector.JSON, BODY))
                .isInstanceOf(SSLException.class);

        assertThat(requests).hasValue(0);
        server.stop(0);
    }

    private SSLContext selfSigned() throws Exception {
        Path file = folder.resolve("own.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        (tool + " -genkeypair -alias own -keyalg EC -dname CN=127.0.0.1 -ext san=ip:127.0.0.1"
                                        + " -storetype PKCS12 -storepass changeit -keystore " + file)
                                .split(" "))
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
