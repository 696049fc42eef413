package dev.candor.client;

import dev.candor.junit.ConformanceSuite;
import dev.candor.trial.Adapter;
import java.util.List;

/**
 * The kit among the client's own tests. A selection, for the sake of time: {@code candor test reference-client} judges all of
 * it, and by all profiles.
 */
final class KeepsItsPromisesTest extends ConformanceSuite {
    @Override
    protected String profile() {
        return "candor";
    }

    @Override
    protected Adapter adapter() {
        return Adapter.main(Main.class, "--profile", profile())
                .named("candor-client", "1.0.0")
                .endpoint("CANDOR_ENDPOINT", "{endpoint}");
    }

    @Override
    protected List<String> only() {
        return List.of("SHAPE-03", "SHAPE-08", "CONSENT-02");
    }
}
