package dev.candor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.candor.puppet.Puppet;
import dev.candor.spec.Documents;
import dev.candor.trial.Adapter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** An implementer's own suite: two methods, run by whatever runs JUnit. */
final class ConformanceSuiteTest {
    @Test
    void passesWhereThePromiseIsKeptAndLeavesItsReport() {
        TestExecutionSummary summary = run(Honest.class);

        Path report = Path.of("target", "candor", "Honest");
        assertThat(summary.getTotalFailureCount()).isZero();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(3);
        assertThat(Documents.read(report.resolve("report.json"), "urn:candor:meta:report")
                        .path("profile"))
                .hasToString("\"candor\"");
        assertThat(report.resolve("evidence.zip")).isNotEmptyFile();
    }

    @Test
    void saysWhatToLookAtWhereItIsNot() {
        TestExecutionSummary summary = run(Broken.class);

        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .hasMessageContainingAll(
                                "SHAPE-03 MUST failed in granted",
                                "what must hold: ",
                                "what was promised: \"",
                                "    expected: ",
                                "    but was:  ",
                                "look at: run 1: what your code does on \"emit\"",
                                "why: candor explain SHAPE-03"));
    }

    @Test
    void saysWhatIsWrongWithTheDescription() {
        TestExecutionSummary summary = run(Undescribed.class);

        assertThat(summary.getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .hasMessageContainingAll("Undescribed", "/profiles", "\"cando\""));
    }

    private static TestExecutionSummary run(Class<?> suite) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }

    /** Keeps the profile. */
    static class Honest extends ConformanceSuite {
        @Override
        protected String profile() {
            return "candor";
        }

        @Override
        protected Adapter adapter() {
            return Adapter.main(Puppet.class).named("puppet", "1.2.3").endpoint("PUPPET_ENDPOINT", "{endpoint}");
        }

        @Override
        protected List<String> only() {
            return List.of("SHAPE-03", "CONSENT-02");
        }
    }

    /** Sends what nobody was told of. */
    static final class Broken extends Honest {
        @Override
        protected Adapter adapter() {
            return super.adapter().environment("PUPPET_BREAKS", "undisclosed-field");
        }

        @Override
        protected List<String> only() {
            return List.of("SHAPE-03");
        }
    }

    /** Names a profile that nobody knows. */
    static final class Undescribed extends Honest {
        @Override
        protected String profile() {
            return "cando";
        }
    }
}
