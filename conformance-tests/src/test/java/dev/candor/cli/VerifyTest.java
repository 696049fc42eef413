package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Documents;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored evidence gives the verdicts that the implementation earned. */
final class VerifyTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "the puppet that breaks [{0}]")
    @CsvSource({"'', 0", "undisclosed-field, 1"})
    void reachesTheSameVerdictsWithoutTheImplementation(String breaks, int status) throws IOException {
        Played played = Played.puppet(folder, breaks, "--only", "SHAPE-03,CONSENT-02,PRIVACY");
        Path report = played.reports().resolve("candor");
        Files.delete(folder.resolve("candor.json"));

        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        int again = Candor.run(
                writer, writer, "verify", report.resolve("evidence.zip").toString());

        assertThat(played.status()).as(played.printed()).isEqualTo(status);
        assertThat(again).as(printed.toString()).isEqualTo(status);
        assertThat(printed.toString()).contains("each verdict follows from the evidence, as report.json has it");
        assertThat(Documents.read(report.resolve("report.json")).path("verdicts"))
                .hasSizeGreaterThan(5);
    }
}
