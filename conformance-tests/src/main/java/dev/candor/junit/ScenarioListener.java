package dev.candor.junit;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Counts the verdicts of each scenario. Its tests run one after the other, so plain counters do. */
final class ScenarioListener implements TestExecutionListener {
    private final Progress progress;
    private int passed;
    private int other;

    ScenarioListener(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            passed += result.getStatus() == Status.SUCCESSFUL ? 1 : 0;
            other += result.getStatus() == Status.SUCCESSFUL ? 0 : 1;
        } else if (passed + other > 0) {
            progress.over(test.getDisplayName(), passed, other);
            passed = 0;
            other = 0;
        }
    }
}
