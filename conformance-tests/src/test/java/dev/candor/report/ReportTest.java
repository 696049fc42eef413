package dev.candor.report;

import static dev.candor.report.Verdicts.failed;
import static dev.candor.report.Verdicts.must;
import static dev.candor.report.Verdicts.report;
import static dev.candor.report.Verdicts.should;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.rule.Judged;
import dev.candor.rule.Verdict;
import dev.candor.spec.Json;
import dev.candor.spec.Level;
import dev.candor.spec.Schemas;
import dev.candor.trial.KnownFailure;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTest {
    private static final KnownFailure ACCEPTED =
            new KnownFailure("CONSENT-02", "granted", "being mended", "2026-12-31");

    @Test
    void conformsWhenEveryMustPassed() {
        assertThat(report(List.of(), must("SHAPE-01", Verdict.passed("ok"))).answer())
                .isEqualTo(Answer.CONFORMS);
    }

    @Test
    void saysWhichOfItsRulesNoBrokenImplementationHasTried() {
        Report with = report(List.of(), should("SHAPE-09", Verdict.passed("ok")));
        Report without = report(List.of(), must("SHAPE-01", Verdict.passed("ok")));

        assertThat(with.untestedRules()).containsExactly(new Report.UntestedRule("SHAPE-09", "nobody broke it"));
        assertThat(without.untestedRules()).isEmpty();
    }

    @Test
    void failsWhenAMustFailed() {
        assertThat(report(List.of(), must("SHAPE-01", failed())).answer()).isEqualTo(Answer.FAILS);
    }

    @Test
    void failsWhenAMustIsInconclusive() {
        assertThat(report(List.of(), must("SHAPE-01", Verdict.inconclusive("silent control")))
                        .answer())
                .isEqualTo(Answer.FAILS);
    }

    @Test
    void failsWhenTheImplementationLacksWhatAPromiseNeeds() {
        Judged lacking = new Judged("SHAPE-04", Level.MUST, true, "granted", Verdict.untested("unsupported"), 0, true);
        assertThat(report(List.of(), lacking).answer()).isEqualTo(Answer.FAILS);
    }

    @Test
    void conformsWhenOnlyGoodPracticeFailed() {
        assertThat(report(List.of(), must("SHAPE-01", Verdict.passed("ok")), should("CONSENT-10", failed()))
                        .answer())
                .isEqualTo(Answer.CONFORMS);
    }

    @Test
    void countsAnAcceptedFailureAsKnown() {
        Report report = report(List.of(ACCEPTED), must("CONSENT-02", failed()));

        assertThat(report.answer()).isEqualTo(Answer.CONFORMS);
        assertThat(report.totals().known()).isEqualTo(1);
        assertThat(report.totals().failed()).isZero();
    }

    @Test
    void failsWhenAnAcceptedFailurePasses() {
        Report report = report(List.of(ACCEPTED), must("CONSENT-02", Verdict.passed("ok")));

        assertThat(report.answer()).isEqualTo(Answer.FAILS);
        assertThat(report.complaints()).singleElement().asString().contains("passes now");
    }

    @Test
    void failsWhenAnAcceptedFailureHasExpired() {
        KnownFailure expired = new KnownFailure("CONSENT-02", "granted", "being mended", "2026-11-20");

        Report report = report(List.of(expired), must("CONSENT-02", failed()));

        assertThat(report.answer()).isEqualTo(Answer.FAILS);
        assertThat(report.totals().failed()).isEqualTo(1);
    }

    @Test
    void failsWhenAnAcceptedFailureIsOfAScenarioThatNothingPlays() {
        KnownFailure elsewhere = new KnownFailure("CONSENT-02", "nowhere", "being mended", "2026-12-31");

        Report report = report(List.of(elsewhere), must("CONSENT-02", Verdict.passed("ok")));

        assertThat(report.answer()).isEqualTo(Answer.FAILS);
        assertThat(report.complaints())
                .singleElement()
                .asString()
                .contains("CONSENT-02 in nowhere: no such verdict exists");
    }

    @Test
    void saysOfASelectionOnlyWhatWasSelected() {
        KnownFailure elsewhere = new KnownFailure("CONSENT-03", "granted", "being mended", "2026-12-31");
        Judged passes = must("CONSENT-02", Verdict.passed("ok"));

        assertThat(report(List.of(elsewhere), Set.of(), true, passes).answer()).isEqualTo(Answer.CONFORMS);
        assertThat(report(List.of(ACCEPTED), Set.of(), true, passes).complaints())
                .singleElement()
                .asString()
                .contains("passes now");
    }

    @Test
    void saysThatNothingWasSelected() {
        assertThat(report(List.of()).answer()).isEqualTo(Answer.NOTHING_SELECTED);
    }

    @Test
    void saysThatARequirementOfTheReleaseWasNotAddressed() {
        Judged only = must("SHAPE-01", Verdict.passed("ok"));

        assertThat(report(List.of(), Set.of("SHAPE-01", "SHAPE-02"), false, only)
                        .answer())
                .isEqualTo(Answer.NOTHING_SELECTED);
        assertThat(report(List.of(), Set.of("SHAPE-01", "SHAPE-02"), true, only).answer())
                .isEqualTo(Answer.CONFORMS);
    }

    @Test
    void countsEachVerdictOnce() {
        Totals totals = report(
                        List.of(),
                        must("SHAPE-01", Verdict.passed("ok")),
                        must("SHAPE-02", failed()),
                        must("SHAPE-03", Verdict.inconclusive("why")),
                        must("SHAPE-04", Verdict.inapplicable("why")),
                        should("SHAPE-09", Verdict.untested("why")))
                .totals();

        assertThat(totals).isEqualTo(new Totals(5, 1, 1, 0, 1, 0, 1, 1));
    }

    @Test
    void keepsItsSchema() {
        Report report = report(List.of(), must("SHAPE-01", failed()), should("SHAPE-09", Verdict.untested("why")));

        JsonNode document = Json.mapper().valueToTree(report);

        assertThat(Schemas.shipped().validate("urn:candor:meta:report", document))
                .isEmpty();
    }
}
