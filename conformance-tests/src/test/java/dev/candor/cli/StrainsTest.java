package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What would wear a sealed world out, or open it. One kit judges all: the word of the switch says what a run does. */
@EnabledOnOs(OS.LINUX)
final class StrainsTest {
    private static final List<String> WORDS = List.of(
            "thousand-connections",
            "http2-at-once",
            "http2-by-choice",
            "chunked-gzip",
            "stays-connected",
            "listens-itself",
            "tries-to-leave",
            "invalid-name",
            "ipv6-only",
            "asks-over-tcp",
            "asks-another");

    private static final String DENIED = "denied/CANDOR_TELEMETRY";
    private static final String AS_DENIED = "case $CANDOR_TELEMETRY in *-*) exec python3 '%1$s' \"$CANDOR_TELEMETRY\";;"
            + " 1) exec python3 '%1$s' scans-loopback;; true) exec python3 '%1$s' scans-kit;; *) exec \"$@\";; esac";

    @TempDir
    private static Path folder;

    private static Played played;

    @BeforeAll
    static void judge() throws Exception {
        Path script = folder.resolve("strain.py");
        try (var in = StrainsTest.class.getResourceAsStream("strain.py")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        OwnProfile.in(folder.resolve("candor")).lingering(100).deniedBy(WORDS).write();
        Played.writeBuiltIn(folder, Played.wrapped(AS_DENIED.formatted(script), Puppet.class), Map.of(), "./candor");
        played = Played.sealed(folder, "--only", "CONSENT-03", "--again", "0");
        assertThat(played.status()).as(played.printed()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "strains.csv", useHeadersInDisplayName = true, ignoreLeadingAndTrailingWhitespace = true)
    void isAnswered(String word, String seen, String found) throws IOException {
        assertThat(saw(word)).matches(seen);
        assertThat(found(word)).anyMatch(actual -> actual.matches(found));
    }

    @Test
    void isNoTrafficWhereItStaysOnItsOwnMachine() throws IOException {
        assertThat(saw("listens-itself")).isEqualTo("80 is not his; b'to himself'; b'to himself'");
        assertThat(found("listens-itself")).isEmpty();
    }

    @Test
    void isRefusedWhereItTriesToLeave() throws IOException {
        assertThat(saw("tries-to-leave")).isEqualTo("tried");
        assertThat(found("tries-to-leave")).isEmpty();
    }

    @Test
    void findsNothingOfTheKitButItsListeners() throws IOException {
        assertThat(saw("scans-loopback")).matches("\\[6\\d{4}(, 6\\d{4})*](; \\[6\\d{4}(, 6\\d{4})*])*");
        assertThat(saw("scans-kit")).matches("\\[53, 80, 443](; \\[53, 80, 443])*");
        assertThat(played.verdicts("failed")).contains("CONSENT-03 in ungranted/CANDOR_TELEMETRY");
        assertThat(played.verdicts("passed")).contains("CONSENT-03 in undecided");
    }

    @Test
    void isReadWhereItIsChunkedAndCompressed() throws IOException {
        String exchanges = Files.readString(played.reports().resolve("candor/exchanges.ndjson"));

        assertThat(exchanges)
                .contains("\"body\":\""
                        + Files.readAllLines(folder.resolve("chunked-gzip.txt")).get(0) + "\"");
    }

    @Test
    void isEndedWhereItStays() {
        List<String> all = ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .toList();

        assertThat(all).noneMatch(line -> line.contains(folder.toString()));
    }

    private static String saw(String word) throws IOException {
        return String.join("; ", Files.readAllLines(folder.resolve(word + ".txt")));
    }

    private static List<String> found(String word) {
        // Run 0 grants, and run 2 sends between two denials.
        int nth = WORDS.indexOf(word);
        return played.found("CONSENT-03", DENIED, nth == 0 ? 1 : nth + 2);
    }
}
