package dev.candor.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.candor.report.Examination;
import dev.candor.rule.Finding;
import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.trial.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** The suite: a container per scenario, in it a test per requirement. */
public abstract class ConformanceSuite {
    /** What is examined; asked for once. */
    protected abstract Examination examination();

    @TestFactory
    final Stream<DynamicNode> conformance() {
        Examination examination = examination();
        return examination.scenarios().stream()
                .map(scenario -> dynamicContainer(scenario.name(), tests(examination, scenario)));
    }

    private static Stream<DynamicNode> tests(Examination examination, Scenario scenario) {
        return examination.requirements(scenario).stream()
                .map(id -> dynamicTest(id, () -> conclude(examination, examination.judge(scenario, id))));
    }

    /** What binds turns red; what does not is aborted with its reason, so that it never reads as passed. */
    private static void conclude(Examination examination, Judged judged) {
        if (examination.weighs(judged)) {
            throw new AssertionError(message(judged));
        }
        if (judged.outcome() != Outcome.PASSED) {
            throw new TestAbortedException(message(judged));
        }
    }

    private static String message(Judged judged) {
        StringBuilder message = new StringBuilder()
                .append(judged.requirement())
                .append(' ')
                .append(judged.level())
                .append(' ')
                .append(judged.outcome())
                .append(": ")
                .append(judged.verdict().reason());
        for (Finding finding : judged.verdict().findings()) {
            message.append("\n  ").append(finding.at());
            message.append("\n    expected: ").append(finding.expected());
            message.append("\n    but was:  ").append(finding.actual());
        }
        return message.toString();
    }
}
