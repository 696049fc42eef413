package dev.candor.report;

import static dev.candor.report.Verdicts.failed;
import static dev.candor.report.Verdicts.must;
import static dev.candor.report.Verdicts.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.rule.Verdict;
import dev.candor.spec.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferenceTest {
    private static final JsonNode GOOD = json(report(List.of(), must("SHAPE-01", Verdict.passed("ok"))));
    private static final JsonNode BAD = json(report(List.of(), must("SHAPE-01", failed())));
    private static final JsonNode EMPTY = json(report(List.of()));

    @Test
    void findsNothingBetweenEqualReports() {
        assertThat(Difference.between(BAD, BAD)).isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    void callsANewFailureWorse() {
        assertThat(Difference.between(GOOD, BAD).worse()).containsExactly("SHAPE-01 MUST in granted: passed -> failed");
    }

    @Test
    void callsAMendedFailureBetter() {
        Difference difference = Difference.between(BAD, GOOD);

        assertThat(difference.worse()).isEmpty();
        assertThat(difference.better()).containsExactly("SHAPE-01 MUST in granted: failed -> passed");
    }

    @Test
    void callsAVerdictThatIsGoneWorse() {
        assertThat(Difference.between(GOOD, EMPTY).worse()).containsExactly("SHAPE-01 MUST in granted: passed -> gone");
    }

    @Test
    void callsANewVerdictThatFailsWorse() {
        assertThat(Difference.between(EMPTY, BAD).worse()).containsExactly("SHAPE-01 MUST in granted: new, failed");
    }

    private static JsonNode json(Report report) {
        return Json.mapper().valueToTree(report);
    }
}
