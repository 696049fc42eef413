package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Files.delete(folder.resolve("candor.json"));

        Played verified = played.verified();

        assertThat(played.status()).as(played.printed()).isEqualTo(status);
        assertThat(verified.status()).as(verified.printed()).isEqualTo(status);
        assertThat(verified.printed()).contains("each verdict follows from the evidence, as report.json has it");
        assertThat(played.verdicts()).hasSizeGreaterThan(5);
    }
}
