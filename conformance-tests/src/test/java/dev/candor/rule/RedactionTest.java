package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
    private static final Redaction REDACTION =
            new Redaction(Facts.of(0, List.of(new Fact("user", "user", "qzvkxwmbrt", null))));

    @Test
    void namesAFactByItsLabel() {
        Finding finding = new Finding(0, 0, "/qzvkxwmbrt", "nothing of the user", "~/qzvkxwmbrt/x");

        Verdict verdict = REDACTION.apply(Verdict.of(List.of(finding), ""));

        assertThat(verdict.findings())
                .containsExactly(new Finding(0, 0, "/<user>", "nothing of the user", "~/<user>/x"));
    }

    @Test
    void cutsWhatAnImplementationMadeTooLong() {
        Finding finding = new Finding(0, 0, "/" + "a".repeat(70_000), "a path", "another one");

        Verdict verdict = REDACTION.apply(Verdict.of(List.of(finding), ""));

        assertThat(verdict.findings().get(0).at()).hasSize(Redaction.MOST + 3).endsWith("a...");
    }
}
