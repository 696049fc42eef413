package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are checked before anything is searched, and what cannot be looked for is said. */
final class ScanFactsTest {
    @TempDir
    private Path folder;

    private Path exchanges = Path.of("");

    @BeforeEach
    void write() throws IOException {
        exchanges = Files.writeString(
                folder.resolve("a.ndjson"), "{\"method\":\"POST\",\"url\":\"/c\",\"text\":\"quzzlmarnok\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"facts":[{"label":"a","kind":"usr","value":"quzzlmarnok"}]}  | /facts/0/kind: expected one of
            {"facts":[{"label":"a","kind":"user","value":"quzzlmarnok"},{"label":"a","kind":"host","value":"b"}]} | /facts/1/label: expected a label of its own, but was that of /facts/0
            {"facts":[{"label":"a","kind":"user"}]}                       | /facts/0
            {"facts":[{"label":"a","kind":"user","value":7}]}             | /facts/0/value
            {"facts":[{"label":"a","kind":"user","value":""}]}            | /facts: expected a fact of two characters or more to look for, but was none
            {"facts":[]}                                                  | /facts: expected a fact of two characters or more to look for, but was none
            {"facts":[                                                    | line 1, column
            """)
    void stopsWhereTheFactsCannotBeUsed(String facts, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), facts);

        Scanned scanned = Scanned.bare("--facts", file.toString(), exchanges.toString());

        assertThat(scanned.status()).isEqualTo(2);
        assertThat(scanned.out()).isEmpty();
        assertThat(scanned.err()).contains(file.toString(), message).doesNotContain("quzzlmarnok");
    }

    @Test
    void goesOnWithoutAFactOfOneLetter() throws IOException {
        Path file = Files.writeString(folder.resolve("facts.json"), """
                {"facts": [
                  {"label": "a", "kind": "user", "value": "quzzlmarnok"},
                  {"label": "b", "kind": "host", "value": ""},
                  {"label": "c", "kind": "host", "value": "x"},
                  {"label": "d", "kind": "host", "value": "node"}
                ]}""");

        Scanned scanned = Scanned.bare("--facts", file.toString(), exchanges.toString());

        assertThat(scanned.status()).isEqualTo(1);
        assertThat(scanned.out())
                .endsWith("; not testable as text: d; not testable, empty or of one character: b, c"
                        + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--jobs=0", "--jobs=many", "--unknown", "--profile=unknown"})
    void refusesOptionsThatMeanNothing(String option) {
        assertThat(Scanned.of(option, exchanges).status()).isEqualTo(2);
    }

    @Test
    void asksForFacts() {
        Scanned scanned = Scanned.bare(exchanges.toString());

        assertThat(scanned.status()).isEqualTo(2);
        assertThat(scanned.err()).contains("--facts must name a file of facts");
    }
}
