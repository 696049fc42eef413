package dev.candor.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for one event of Pact on the wire.
 *
 * @param label {@code el}
 * @param category {@code ec}
 * @param action {@code ea}
 * @param count name of the attribute that {@code ev} carries; absent: it is 1
 * @param ofFramework whether it tells the test framework
 * @param ofPlugin whether it tells a plugin
 */
record PactEvent(
        String label,
        String category,
        String action,
        @Nullable String count,
        boolean ofFramework,
        boolean ofPlugin) {
    private static final Map<String, PactEvent> ALL = Map.of(
            "consumer-tests-ran",
            new PactEvent("Pact consumer tests ran", "ConsumerTest", "Completed", "interactions", true, false),
            "pacts-verified",
            new PactEvent("Pacts verified", "ProviderTest", "Completed", "pacts", true, false),
            "mock-server-started",
            new PactEvent("Pact mock server started", "ConsumerTest", "MockServerStarted", null, false, false),
            "plugin-loaded",
            new PactEvent("Plugin loaded", "Plugin", "Loaded", null, false, true));

    static @Nullable PactEvent of(String name) {
        return ALL.get(name);
    }
}
