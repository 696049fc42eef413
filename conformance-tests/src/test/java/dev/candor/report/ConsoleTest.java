package dev.candor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.rule.Finding;
import dev.candor.rule.Verdict;
import dev.candor.spec.Specification;
import dev.candor.trial.Proof;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OPEN   | proof: open means that only what reaches the capture endpoint was seen
            SEALED | proof: sealed means that every connection and every name look-up was seen, to whatever host
            """)
    void saysWhatTheProofMeans(Proof proof, String meaning) {
        StringWriter printed = new StringWriter();
        Report report = Verdicts.report(proof, Verdicts.must("CONSENT-03", Verdict.passed("silent")));

        new Console(new PrintWriter(printed), new Paint(false), Specification.shipped()).print(report);

        assertThat(printed.toString()).contains(", proof: " + proof.name().toLowerCase(Locale.ROOT), meaning);
    }

    @Test
    void saysWhichOfItsRulesNoBrokenImplementationHasTried() {
        StringWriter printed = new StringWriter();
        Report report = Verdicts.report(Proof.OPEN, Verdicts.must("SHAPE-09", Verdict.passed("one id each")));

        new Console(new PrintWriter(printed), new Paint(false), Specification.shipped()).print(report);

        assertThat(printed.toString()).contains("SHAPE-09 Untested: nobody broke it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u009b31m", "\u0007", "\r", "\u202e", "\u2028", "\ud800"})
    void nothingThatWasSentSteersTheTerminal(String sent) {
        StringWriter printed = new StringWriter();
        Finding finding = new Finding(0, 0, "/" + sent, "a path", "GET " + sent);
        Report report =
                Verdicts.report(Proof.OPEN, Verdicts.must("SHAPE-06", Verdict.of(List.of(finding), "no " + sent)));

        new Console(new PrintWriter(printed), new Paint(false), Specification.shipped()).print(report);

        assertThat(printed.toString()).contains("/?").doesNotContain(sent.substring(0, 1));
    }
}
