package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HonestPuppetTest {
    @TempDir
    private Path folder;

    @Test
    void keepsEveryRequirementOfTheProfile() {
        Played played = Played.puppet(folder, "");

        assertThat(played.verdicts("failed")).as(played.printed()).isEmpty();
        assertThat(played.verdicts("inconclusive")).isEmpty();
        assertThat(played.requirements("passed")).contains("CONSENT-01", "CONSENT-03");
        assertThat(played.status()).isZero();
        assertThat(played.verified().status()).isZero();
    }
}
