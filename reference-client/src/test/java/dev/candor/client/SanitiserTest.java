package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SanitiserTest {
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HOME", "/home/alice smith",
            "USER", "alice-smith",
            "NPM_AUTH", "zq81-decoy-value",
            "SHORT", "abcde",
            "PATH", "unexpected");

    private final Sanitiser sanitiser =
            new Sanitiser(new Origin(Host.of("acme", "1.2.3"), ENVIRONMENT, new Properties(), Path.of("/srv/site")));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "sanitised.csv", delimiter = '|', quoteCharacter = '~', numLinesToSkip = 1)
    void whatTellsOfAPersonOrAMachineIsCut(String text, String left) {
        String stripped = sanitiser.strip(text, 4_096);

        assertThat(stripped).isEqualTo(left);
    }

    @Test
    void theTextIsCutToItsLength() {
        String text = "word ".repeat(2_000);

        String stripped = sanitiser.strip(text, 4_096);

        assertThat(stripped).hasSize(4_096);
    }

    @Test
    @Timeout(10)
    void aLongTextWithoutSpacesTakesNoLongTime() {
        String text = "a".repeat(200_000) + "://" + "/key".repeat(50_000);

        String stripped = sanitiser.strip(text, 16_384);

        assertThat(stripped).hasSizeLessThanOrEqualTo(16_384);
    }
}
