package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Digests;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence that was changed is refused with exit status 2 and a message that says where. */
final class TamperedTest {
    private static final String REPORT = "report.json";
    private static final String TRIAL = "trials/000.json";
    private static final String MANIFEST = "manifest.json";

    @TempDir
    private static Path played;

    private static Path original = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void play() {
        Played judged = Played.puppet(played, "undisclosed-field", "--only", "SHAPE-03");
        assertThat(judged.status()).as(judged.printed()).isEqualTo(1);
        original = judged.reports().resolve("candor").resolve("evidence.zip");
    }

    @Test
    void theOriginalIsNot() throws IOException {
        assertThat(verify(Zipped.read(original))).startsWith("1 ");
    }

    @Test
    void aChangedEntry() throws IOException {
        Zipped changed = Zipped.read(original).replacing(TRIAL, "\"POST\"", "\"PUT\"");

        assertThat(verify(changed)).startsWith("2 ").contains("trials/000.json: expected content with SHA-256 ");
    }

    @Test
    void aMissingEntry() throws IOException {
        Zipped changed = Zipped.read(original).without(TRIAL);

        assertThat(verify(changed))
                .startsWith("2 ")
                .contains("trials/000.json: expected the entry that the manifest names, but was missing");
    }

    @Test
    void anAddedEntry() throws IOException {
        Zipped changed = Zipped.read(original).with("trials/999.json", new byte[0]);

        assertThat(verify(changed))
                .startsWith("2 ")
                .contains("trials/999.json: expected an entry that the manifest names, but was one that it does not");
    }

    @Test
    void aChangedManifest() throws IOException {
        Zipped changed = Zipped.read(original).replacing(MANIFEST, "\"sha256\" : \"", "\"sha256\" : \"0");

        assertThat(verify(changed)).startsWith("2 ").contains("manifest.json cannot be used", "/sha256");
    }

    @Test
    void aBundleWithoutItsManifest() throws IOException {
        assertThat(verify(Zipped.read(original).without(MANIFEST)))
                .startsWith("2 ")
                .contains("manifest.json: expected an entry of this name, but was missing");
    }

    @Test
    void aVerdictThatDoesNotFollowThoughAllDigestsAreRight() throws IOException {
        Zipped zip = Zipped.read(original);
        Zipped changed = zip.replacing(REPORT, "\"reason\" : \"", "\"reason\" : \"not that ");
        Zipped forged = changed.replacing(
                MANIFEST, Digests.sha256(zip.content(REPORT)), Digests.sha256(changed.content(REPORT)));
        Zipped whole = forged.replacing(
                MANIFEST, "\"bytes\" : " + zip.content(REPORT).length, "\"bytes\" : " + changed.content(REPORT).length);

        assertThat(verify(whole))
                .startsWith("2 ")
                .contains(
                        "report.json: expected the verdicts that follow from the trials, but was SHAPE-03 in granted");
    }

    @Test
    void aNameThatLeadsOut() throws IOException {
        Zipped changed = Zipped.read(original).with("../evil", new byte[0]);

        assertThat(verify(changed)).startsWith("2 ").contains("../evil: expected a plain name below the bundle");
        assertThat(folder.resolve("../evil")).doesNotExist();
    }

    @Test
    void anEntryThatUnpacksToFarMoreThanItTakes() throws IOException {
        Zipped changed = Zipped.read(original).with(TRIAL, new byte[40 << 20]);

        assertThat(verify(changed)).startsWith("2 ").contains("trials/000.json: expected at most 33554432 bytes");
    }

    @Test
    void whatIsNoZipFile() throws IOException {
        assertThat(verify("no zip file".getBytes(StandardCharsets.UTF_8)))
                .startsWith("2 ")
                .contains("expected a zip file that can be read");
    }

    @Test
    void aFileThatWasCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(original);

        assertThat(verify(Arrays.copyOf(whole, whole.length / 2)))
                .startsWith("2 ")
                .contains("expected a zip file that can be read");
    }

    @Test
    void aZipFileOfSomethingElse() throws IOException {
        assertThat(verify(new Zipped(Map.of("readme.txt", new byte[3]))))
                .startsWith("2 ")
                .contains("manifest.json: expected an entry of this name, but was missing");
    }

    @Test
    void whatIsNotThere() {
        assertThat(verify(folder.resolve("nowhere.zip")))
                .startsWith("2 ")
                .contains("expected a file evidence.zip, but was nothing there");
    }

    private String verify(Zipped zip) throws IOException {
        Path file = folder.resolve("evidence.zip");
        zip.write(file);
        return verify(file);
    }

    private String verify(byte[] content) throws IOException {
        return verify(Files.write(folder.resolve("evidence.zip"), content));
    }

    /** Exit status, and what was printed. */
    private static String verify(Path file) {
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed, true);
        int status = Candor.run(writer, writer, "verify", file.toString());
        assertThat(printed.toString()).doesNotContain("\tat ", "Exception", "a fault of the kit");
        return status + " " + printed;
    }
}
