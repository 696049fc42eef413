package dev.candor.capture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.Closeable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wiremock.org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The WireMock of one kit run: on 127.0.0.1, asked by {@link Relay} alone, its journal off. */
final class AnswerServer implements Closeable {
    private static final int THREADS = 32;
    /** Longer than any run: a connection that is kept open must not be closed between two requests. */
    private static final Duration IDLE = Duration.ofHours(1);

    private final WireMockServer wireMock;

    private AnswerServer(WireMockServer wireMock) {
        this.wireMock = wireMock;
    }

    static AnswerServer start() {
        WireMockServer wireMock = new WireMockServer(configuration());
        wireMock.start();
        return new AnswerServer(wireMock);
    }

    private static WireMockConfiguration configuration() {
        return options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(2)
                .jettyIdleTimeout(IDLE.toMillis())
                .containerThreads(THREADS)
                .threadPoolFactory(configured -> daemons())
                // The port is open to every process of the machine, the implementation's included.
                .basicAdminAuthenticator("candor", secret());
    }

    private static QueuedThreadPool daemons() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        return threads;
    }

    /** Prepares the replies of one listener. */
    Script prepare(String token, List<Answer.Reply> replies, Duration delay) {
        List<Integer> statuses = replies.stream().map(Answer.Reply::status).toList();
        Script script = new Script(wireMock.port(), token, statuses, delay);
        for (int turn = 0; turn < replies.size(); turn++) {
            ResponseDefinitionBuilder answer = aResponse().withStatus(statuses.get(turn));
            Map<String, String> headers = replies.get(turn).headers();
            headers.forEach(answer::withHeader);
            if (!delay.isZero()) {
                answer.withFixedDelay(Math.toIntExact(delay.toMillis()));
            }
            wireMock.stubFor(any(urlEqualTo(script.path(turn))).willReturn(answer));
        }
        return script;
    }

    void forget(Script script) {
        wireMock.getStubMappings().stream()
                .filter(stub -> script.holds(stub.getRequest().getUrl()))
                .forEach(wireMock::removeStub);
    }

    /** Letters beyond f only, so that nobody takes it for a digest: 12 of 20, about 51 bits. */
    static String secret() {
        return new SecureRandom()
                .ints(12, 'g', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        wireMock.stop();
    }
}
