package dev.candor.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read is named once, without its values, and the rest is searched. */
final class ScanFaultsTest {
    private static final String ONE = "{\"method\":\"POST\",\"url\":\"/collect\",\"json\":{\"id\":\"quzzlmarnok\"}}\n";
    private static final String ENTRY =
            "{\"request\":{\"method\":\"POST\",\"url\":\"/c\",\"postData\":{\"text\":\"quzzlmarnok\"}}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvFileSource(resources = "/dev/candor/scan/broken-lines.txt", delimiter = '|', quoteCharacter = '`')
    void namesABrokenLineAndReadsOn(String line, String reason) throws IOException {
        Path file = write(ONE + line + "\n" + ONE);

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.status()).isEqualTo(1);
        assertThat(scanned.out().lines()).hasSize(2);
        assertThat(scanned.err().lines()).singleElement().asString().startsWith(file + ":2: " + reason);
        assertThat(scanned.err()).doesNotContain("quzzlmarnok");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"request":{"method":"POST"}}                              | url must be the address that was asked for, but is missing
            {"response":{}}                                            | url must be the address that was asked for, but is missing
            7                                                          | an exchange must be a JSON object, but is a number
            {"request":{"method":"P","url":"/","headers":7}}           | headers must be a list, but is a number
            {"request":{"method":"P","url":"/" "headers":[]}}          | an exchange must be JSON (RFC 8259), but is not
            {"request":{"method":"P","url":"/","postData":{"text":"?quzzlmarnok","encoding":"base64"}}} | /request/postData/text must be base64
            """)
    void namesABrokenEntryAndReadsOn(String entry, String reason) throws IOException {
        Path file = write("{\"log\":{\"entries\":[" + ENTRY + ",\n" + entry + ",\n" + ENTRY + "]}}");

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.out().lines()).hasSize(2);
        assertThat(scanned.out()).contains("\"exchange\":0,", "\"exchange\":2,");
        assertThat(scanned.err().lines()).singleElement().asString().startsWith(file + ":2: /log/entries/1: " + reason);
        assertThat(scanned.err()).doesNotContain("quzzlmarnok");
    }

    @Test
    void namesNestingThatIsTooDeepAndBytesThatAreNoUtf8() throws IOException {
        String deep = "{\"method\":\"POST\",\"url\":\"/\",\"json\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}\n";
        String latin = "{\"method\":\"POST\",\"url\":\"/\",\"text\":\"\u00e9t\u00e9\"}\n";
        Path file = Files.writeString(folder.resolve("a"), deep + latin + ONE, ISO_8859_1);

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.out().lines()).hasSize(1);
        assertThat(scanned.err())
                .contains(file + ":1: an exchange must have at most 500 levels of nesting, but has more")
                .contains(file + ":2: an exchange must be UTF-8, but is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "{", "[]", "{\"log\":{}}", "{\"log\":{\"entries\":[]}}", "{\"log\":{\"entries\":["})
    void saysThatNothingCouldBeScanned(String content) throws IOException {
        Scanned scanned = Scanned.of(write(content));

        assertThat(scanned.status()).isEqualTo(2);
        assertThat(scanned.err()).contains("candor: at least one exchange must be there to be searched, but none was");
    }

    @Test
    void readsTheOtherFilesWhereOneIsMissing() throws IOException {
        Scanned scanned = Scanned.of("--json", folder.resolve("missing"), folder, write(ONE));

        assertThat(scanned.status()).isEqualTo(1);
        assertThat(scanned.out().lines()).hasSize(1);
        assertThat(scanned.err())
                .contains("missing: FILE must be there, but is not")
                .contains(folder + ": FILE must be a file that can be read, but is not");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ]}}                       | 1 |
            ]},"a":[]}                | 1 |
            ]}} {"log":{"entries":[E]}} | 2 |
            ,                         | 1 | the archive must be whole, but ends within /log/entries
            ,E                        | 2 | the archive must be whole, but ends within /log/entries
            ,{"request":{"url":"quzz  | 1 | the archive must be whole, but ends within /log/entries
            ]                         | 1 | the archive must end after its one /log/entries, but does not
            ],"entries":[E]}}         | 1 | the archive must end after its one /log/entries, but does not
            ,},E]}}                   | 1 | brackets must match in /log/entries, but do not
            """)
    void neverStopsInSilenceWithinAnArchive(String rest, int findings, String message) throws IOException {
        Path file = write("{\"log\":{\"entries\":[" + ENTRY
                + rest.replace("E]", ENTRY + "]").replaceFirst("E$", ENTRY));

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.out().lines()).hasSize(findings);
        assertThat(scanned.err()).isEqualToIgnoringNewLines(message == null ? "" : scanned.err());
        assertThat(scanned.err()).contains(message == null ? "" : file + ":1: " + message);
    }

    @Test
    void searchesTheBeginningOfABodyThatIsTooLongAndSaysSo() throws IOException {
        String text = "quzzlmarnok " + "abc def ".repeat(Exchange.KEPT / 4) + " wexlorbin@tavuno.example";
        Path file = write("{\"method\":\"POST\",\"url\":\"/c\",\"text\":\"" + text + "\"}\n" + ONE);

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.out().lines()).hasSize(2).allMatch(line -> line.contains("\"fact\":\"user\""));
        assertThat(scanned.err())
                .contains(file + ":1: exchange 0: ", " was not looked into: only the first 16777216 bytes were kept");
    }

    @Test
    void namesTheFirstOfManyBrokenLines() throws IOException {
        Scanned scanned = Scanned.of("--json", write("quzzlmarnok\n".repeat(100) + ONE));

        assertThat(scanned.err().lines()).hasSize(21);
        assertThat(scanned.err()).contains("and so in 80 more places").doesNotContain("quzzlmarnok");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("a.ndjson"), content);
    }
}
