package dev.candor.junit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.candor.report.Answer;
import dev.candor.report.Examination;
import dev.candor.report.Report;
import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.trial.Scenario;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.opentest4j.TestAbortedException;

/** An examination as tests: a container per scenario, in it a test per requirement. */
final class Tests {
    private Tests() {}

    static Stream<DynamicNode> of(Examination examination) {
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
            throw new AssertionError(examination.explain(judged));
        }
        if (judged.outcome() != Outcome.PASSED) {
            throw new TestAbortedException(examination.explain(judged));
        }
    }

    /** Writes the report; red where it fails for what no single test shows. */
    static void report(Examination examination) {
        Report report = examination.keep().report();
        if (!report.complaints().isEmpty()) {
            throw new AssertionError("known failures must be taken out once they are stale:\n  "
                    + String.join("\n  ", report.complaints()));
        }
        if (report.answer() == Answer.NOTHING_SELECTED) {
            throw new AssertionError("something must be judged, but nothing was selected, or a requirement of the"
                    + " release was not addressed; see only()");
        }
    }
}
