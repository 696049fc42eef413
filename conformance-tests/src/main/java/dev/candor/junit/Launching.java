package dev.candor.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.candor.report.Examination;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the suite through the JUnit Platform, closed to whatever else the class path would register. */
public final class Launching {
    private Launching() {}

    /**
     * Judges everything; returns when the last verdict is there.
     *
     * @param progress told of each scenario that is over
     */
    public static void run(Examination examination, Progress progress) {
        try (LauncherSession session = LauncherFactory.openSession(closed())) {
            session.getStore().put(Namespace.create(Launching.class), CommandLineSuite.KEY, examination);
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(CommandLineSuite.class))
                    .enableImplicitConfigurationParameters(false)
                    .build();
            TestExecutionListener listener = new ScenarioListener(progress);
            session.getLauncher().execute(request, listener);
        }
    }

    private static LauncherConfig closed() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }
}
