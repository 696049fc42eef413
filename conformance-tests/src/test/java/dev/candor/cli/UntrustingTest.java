package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Of a tool that trusts none but its own certificate, nothing is claimed that was not seen. */
@EnabledOnOs(OS.LINUX)
final class UntrustingTest {
    @TempDir
    private Path folder;

    @Test
    void isNotSaidToSendNothingNorToKeepItsWord() {
        Played.writeBuiltIn(folder, Played.java(Puppet.class), Map.of("PUPPET_BREAKS", "trusts-nobody"), "candor");

        Played played = Played.sealed(folder, "--only", "SHAPE-01,SHAPE-04,PRIVACY-01,PRIVACY-06,CONSENT-06");

        assertThat(played.verdicts("passed")).as(played.printed()).isEmpty();
        assertThat(played.requirements("inconclusive")).contains("SHAPE-01", "SHAPE-04", "PRIVACY-01", "CONSENT-06");
        assertThat(played.reasons("inconclusive"))
                .isNotEmpty()
                .allMatch(reason -> reason.contains(
                        "telemetry.candor.example:443, the certificate was refused, so the content was not seen"));
        assertThat(played.status()).isEqualTo(1);
    }
}
