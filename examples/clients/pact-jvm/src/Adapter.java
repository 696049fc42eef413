import au.com.dius.pact.core.support.MetricEvent.ConsumerTestRun;
import au.com.dius.pact.core.support.MetricEvent.ProviderVerificationRan;
import au.com.dius.pact.core.support.Metrics;
import au.com.dius.pact.core.support.json.JsonParser;
import au.com.dius.pact.core.support.json.JsonValue;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.hc.client5.http.fluent.Request;

/** Stands in for the test frameworks of pact-jvm 4.7.5 in front of their telemetry client: the published one, untouched. */
final class Adapter {
    /** More pacts than any run here has; each is a thread of the client. */
    private static final int MOST = 100;

    private Adapter() {}

    /**
     * Returns when the calls are made, and the JVM ends once the client's own threads have. A build tool's fork goes on with
     * further tests for a time that nobody knows, and is then ended by System.exit; what is on its way by then is lost.
     */
    public static void main(String[] stimulus) throws IOException {
        ask();
        switch (String.join(" ", stimulus)) {
            case "emit" -> JsonParser.parseStream(System.in).get("events").asArray().getValues().forEach(Adapter::emit);
            case "idle" -> Metrics.INSTANCE.getWarningLogged(); // Loads the client. A run without a pact reports nothing.
            default -> System.exit(64);
        }
    }

    /** What every fork with a pact has done by then, allowed to report or not: a request to the provider, or to the mock of it. */
    private static void ask() throws IOException {
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", exchange -> exchange.sendResponseHeaders(204, -1));
        provider.start();
        Request.get("http://127.0.0.1:" + provider.getAddress().getPort()).execute().discardContent();
        provider.stop(0);
    }

    private static void emit(JsonValue event) {
        JsonValue attributes = event.get("attributes");
        switch (event.get("name").asString()) {
            case "consumer-tests-ran" -> consumer(attributes.get("framework").asString(), attributes.get("interactions"));
            case "pacts-verified" -> provider(attributes.get("framework").asString(), attributes.get("pacts"));
            default -> {}
        }
    }

    /** After a test, with the number of interactions in its pact: PactConsumerTestExt.afterTestExecution and its likes. */
    private static void consumer(String framework, JsonValue interactions) {
        Metrics.INSTANCE.sendMetrics(new ConsumerTestRun(interactions.asNumber().intValue(), framework));
    }

    /**
     * Before each interaction is verified, and always with 1: PactVerificationContext.verifyInteraction, InteractionRunner and
     * ProviderVerifier.verifyInteraction. The pacts here have one interaction each, the least there can be.
     */
    private static void provider(String framework, JsonValue pacts) {
        int verified = pacts.asNumber().intValue();
        if (verified > MOST) {
            System.exit(64);
        }
        for (int pact = 0; pact < verified; pact++) {
            Metrics.INSTANCE.sendMetrics(new ProviderVerificationRan(1, framework));
        }
    }
}
