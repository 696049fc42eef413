package dev.candor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read, and what is said of it. */
final class ScanTest {
    private static final String ONE = "{\"method\":\"POST\",\"url\":\"/collect\",\"json\":{\"id\":\"quzzlmarnok\"}}\n";
    private static final String NONE = "{\"method\":\"POST\",\"url\":\"/collect\",\"text\":\"{}\"}\n";

    @TempDir
    private Path folder;

    @Test
    void printsALineOfJsonForEachFinding() throws IOException {
        Path file = write(
                "{\"index\":4,\"method\":\"POST\",\"url\":\"/c\",\"body\":\"eyJpZCI6ImNYVjZlbXh0WVhKdWIycz0ifQ==\"}");

        Scanned scanned = Scanned.of("--json", file);

        assertThat(scanned.status()).isEqualTo(1);
        assertThat(scanned.err()).isEmpty();
        assertThat(scanned.out())
                .isEqualToIgnoringNewLines(
                        "{\"file\":\"" + file + "\",\"exchange\":4,\"fact\":\"user\",\"where\":\"body\","
                                + "\"at\":\"/id\",\"class\":\"encoded\",\"chain\":[\"base64\"],\"variant\":null,\"salt\":null,"
                                + "\"spelling\":null,\"bits\":0}");
    }

    @Test
    void drawsTheWayOfEachFactForPeople() throws IOException {
        Path file =
                write("{\"method\":\"POST\",\"url\":\"/collect\",\"text\":\"{\\\"id\\\":\\\"cXV6emxtYXJub2s=\\\"}\"}\n"
                        + NONE);

        Scanned scanned = Scanned.of(file);

        assertThat(scanned.out().lines())
                .containsExactly(
                        "exchange 0  POST /collect  body /id",
                        "  encoded  user -> base64 -> body",
                        "1 finding in 1 of 2 exchanges (1 file, 0.0 MB)");
    }

    @Test
    void isContentWhereNothingIsFound() throws IOException {
        Scanned scanned = Scanned.of(write(NONE));

        assertThat(scanned.status()).isZero();
        assertThat(scanned.out()).isEqualToIgnoringNewLines("nothing found in 1 exchange (1 file, 0.0 MB)");
    }

    @Test
    void readsArchivesOfBrowsers() {
        Scanned scanned = Scanned.of(Scanned.resource("browser.har"));

        assertThat(scanned.err()).isEmpty();
        assertThat(scanned.out().lines())
                .containsExactly(
                        "exchange 0  POST https://collector.example/text  body /events/0/id",
                        "  plain    user -> body",
                        "exchange 1  GET https://collector.example/none  query who",
                        "  plain    user -> query",
                        "exchange 1  GET https://collector.example/none  cookie sid",
                        "  plain    user -> cookie",
                        "exchange 3  POST https://collector.example/form  body who",
                        "  plain    user -> body",
                        "exchange 4  POST https://collector.example/base64  body /who",
                        "  plain    user -> body",
                        "exchange 5  POST https://collector.example/lost  body",
                        "  not looked into: the archive says that the body had 17 bytes, but holds none",
                        "5 findings in 4 of 5 exchanges (1 file, 0.0 MB); not looked into: 1 part");
    }

    @Test
    void readsWhatIsPackedAndPackedInParts() throws IOException {
        Path lines = folder.resolve("a");
        Files.write(lines, joined(gzip(ONE), gzip(ONE)));
        Path archive = folder.resolve("b");
        Files.write(archive, gzip(Files.readString(Scanned.resource("browser.har"))));

        assertThat(Scanned.of("--json", lines).out().lines()).hasSize(2);
        assertThat(Scanned.of("--json", archive).out().lines()).hasSize(5);
    }

    @Test
    void readsAsFarAsWhatIsPackedGoes() throws IOException {
        byte[] packed = gzip(ONE + "{\"method\":\"POST\",\"url\":\"/" + "abcdefgh".repeat(10) + "\"}");
        Path file = Files.write(folder.resolve("a"), Arrays.copyOf(packed, packed.length - 10));

        Scanned scanned = Scanned.of(file);

        assertThat(scanned.status()).isEqualTo(1);
        assertThat(scanned.err())
                .contains(
                        file
                                + ":2: the file must be readable to its end, but is not (EOFException); what came before was read");
    }

    @Test
    void readsTheStandardInput() throws IOException {
        assertThat(Scanned.input(ONE.getBytes(UTF_8), "--json").out()).contains("{\"file\":\"-\",\"exchange\":0");
        assertThat(Scanned.input(gzip(ONE), "--json", "-").out()).contains("{\"file\":\"-\",\"exchange\":0");
    }

    @Test
    void keepsTheOrderWhateverTheJobs() throws IOException {
        Path file = write(IntStream.range(0, 5_000).mapToObj(i -> ONE).collect(Collectors.joining()));

        Scanned one = Scanned.of("--json", "--jobs", 1, file);
        Scanned many = Scanned.of("--json", "--jobs", 7, file);

        assertThat(one.out().lines()).hasSize(5_000);
        assertThat(many.out()).isEqualTo(one.out());
        assertThat(one.out().lines().skip(4_999).findFirst().orElse("")).contains("\"exchange\":4999,");
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("exchanges.ndjson"), lines);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
