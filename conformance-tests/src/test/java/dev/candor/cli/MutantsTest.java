package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What leaves a sealed world by whatever way is seen. One kit judges all mutants: the word of the switch that denies says
 * which mutant a run is, and each run is found out by itself.
 */
@EnabledOnOs(OS.LINUX)
final class MutantsTest {
    private static final List<String> WORDS = List.of(
            "looks-up-while-denied",
            "connects-while-denied",
            "connects-to-odd-port-while-denied",
            "connects-by-ipv6-while-denied",
            "sends-datagram-while-denied",
            "sends-after-its-end-while-denied",
            "trusts-nobody,empty-request-while-denied");

    private static final String DENIED = "denied/CANDOR_TELEMETRY";
    private static final String AS_DENIED = "PUPPET_BREAKS=$CANDOR_TELEMETRY;"
            + " [ \"$PUPPET_BREAKS\" ] || PUPPET_BREAKS=sends-to-second-host,looks-up-second-host;"
            + " export PUPPET_BREAKS; exec \"$@\"";

    @TempDir
    private static Path folder;

    private static Played played;

    /** Processes may linger for 100 ms by the profile: what they do later is seen all the same. */
    @BeforeAll
    static void judge() throws Exception {
        OwnProfile.in(folder.resolve("candor")).lingering(100).deniedBy(WORDS).write();
        Played.writeBuiltIn(folder, Played.wrapped(AS_DENIED, Puppet.class), Map.of(), "./candor");
        played = Played.sealed(folder, "--only", "CONSENT-03,PRIVACY-06");
        assertThat(played.status()).as(played.printed()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "mutants.csv", useHeadersInDisplayName = true, ignoreLeadingAndTrailingWhitespace = true)
    void isFoundOutWhileDenied(int run, String breaks, String found) {
        // Run 0 grants, and run 2 sends between two denials.
        assertThat(WORDS.get(Math.max(0, run - 2))).isEqualTo(breaks);
        assertThat(played.verdicts("failed")).as(played.printed()).contains("CONSENT-03 in " + DENIED);
        assertThat(played.found("CONSENT-03", DENIED, run)).anyMatch(actual -> actual.startsWith(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST https://metrics.puppet.example/v1/events", "look-up of version.puppet.example (A)"})
    void isFoundOutBySecondHosts(String found) {
        assertThat(played.verdicts("failed")).as(played.printed()).contains("PRIVACY-06 in granted");
        assertThat(played.found("PRIVACY-06", "granted", 1)).anyMatch(actual -> actual.startsWith(found));
    }

    @Test
    void isSilentWhereNothingIsBroken() {
        assertThat(played.verdicts("passed"))
                .as(played.printed())
                .contains(
                        "CONSENT-03 in undecided",
                        "CONSENT-03 in ungranted/CANDOR_TELEMETRY",
                        "CONSENT-03 in denied/consent-deny");
        assertThat(played.report().path("proof").asString()).isEqualTo("sealed");
    }
}
