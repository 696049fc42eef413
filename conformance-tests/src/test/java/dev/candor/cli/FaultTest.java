package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.InvalidDocumentException;
import dev.candor.spec.Problem;
import dev.candor.trial.SetUpException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose fault it is: the kit's (3), the set-up's (2), the implementation's (1). */
final class FaultTest {
    @TempDir
    private java.nio.file.Path folder;

    @Test
    void isTheKitsWhereItFailsOfItself() {
        StringWriter printed = new StringWriter();

        int status = Fault.explain(new IllegalStateException("a rule broke"), new PrintWriter(printed, true));

        assertThat(status).isEqualTo(3);
        assertThat(printed.toString())
                .contains("a fault of the kit, not of the implementation: ", "a rule broke")
                .doesNotContain("\tat ");
    }

    @Test
    void isTheSetUpsWhereADocumentIsWrong() {
        StringWriter printed = new StringWriter();
        Problem problem = new Problem("/id", "const", "acme", "another");

        int status = Fault.explain(
                new InvalidDocumentException("profile.json", List.of(problem)), new PrintWriter(printed, true));

        assertThat(status).isEqualTo(2);
        assertThat(printed.toString())
                .contains("/id: expected acme, but was another")
                .doesNotContain("fault of the kit");
    }

    @Test
    void isTheSetUpsWhereAProgramIsMissing() {
        StringWriter printed = new StringWriter();

        int status = Fault.explain(new SetUpException("node must be there"), new PrintWriter(printed, true));

        assertThat(status).isEqualTo(2);
        assertThat(printed.toString()).startsWith("candor: node must be there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "kill -9 $$", "echo Exception in thread main >&2; exit 70"})
    void isTheImplementationsWhereItBreaks(String script) {
        Played.write(folder, List.of("sh", "-c", script), Map.of());

        Played played = Played.candor(folder, "--only", "SHAPE-04", "--again", "0");

        assertThat(played.status()).as(played.printed()).isEqualTo(1);
        assertThat(played.printed()).contains("does not conform").doesNotContain("fault of the kit");
    }
}
