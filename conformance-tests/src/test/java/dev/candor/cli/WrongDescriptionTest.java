package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A set-up that cannot be judged ends with exit status 2 and a message for people, before anything is run. */
final class WrongDescriptionTest {
    private static final String HEAD = "{\"name\": \"acme\", \"version\": \"1\", ";
    private static final String TAIL = "\"endpoint\": {\"environment\": {\"URL\": \"{endpoint}\"}}}";

    @TempDir
    private Path folder;

    @Test
    void saysThatTheFolderHoldsNoDescription() {
        assertThatItIsRefused()
                .contains(folder + ": must be a candor.json or a folder that holds one")
                .contains("but was: a folder without it")
                .contains("ADAPTER.md");
    }

    @Test
    void saysWhereTheDescriptionIsNoJson() throws IOException {
        describe("{\n  \"name\": \"acme\",\n  \"version\" \"1.2.3\"\n}\n");

        assertThatItIsRefused()
                .contains(folder.resolve("candor.json").toString())
                .contains("line 3, column ")
                .contains("expected JSON (RFC 8259)");
    }

    @Test
    void saysThatTheDescriptionEndsTooEarly() throws IOException {
        describe("{\"name\": \"acme\",\n");

        assertThatItIsRefused().contains("line 2, column 1").contains("a text that ends too early");
    }

    @Test
    void namesAKeyThatNobodyKnows() throws IOException {
        describe(HEAD + "\"profiles\": [\"candor\"], \"comand\": [\"true\"], " + TAIL);

        assertThatItIsRefused().contains("/comand").contains("candor.json");
    }

    @Test
    void namesAProfileThatNobodyKnows() throws IOException {
        describe(HEAD + "\"profiles\": [\"cando\"], \"command\": [\"true\"], " + TAIL);

        assertThatItIsRefused()
                .contains("/profiles: expected each one of candor")
                .contains("but was \"cando\"");
    }

    @Test
    void namesAProfileOfTheCommandLineThatNobodyKnows() throws IOException {
        describe(HEAD + "\"profiles\": [\"candor\"], \"command\": [\"true\"], " + TAIL);

        assertThatItIsRefused("--profile", "cando").contains("but was \"cando\"");
    }

    @Test
    void namesACommandThatIsNotThere() throws IOException {
        describe(HEAD + "\"profiles\": [\"candor\"], \"command\": [\"no-such-program-anywhere\"], " + TAIL);

        assertThatItIsRefused()
                .contains("/command/0: must be a program that PATH leads to, but was: \"no-such-program-anywhere\"")
                .contains("install it, or give a path");
    }

    @Test
    void namesAFileThatCannotBeStarted() throws IOException {
        Files.writeString(folder.resolve("adapter"), "echo not executable\n");
        describe(HEAD + "\"profiles\": [\"candor\"], \"command\": [\"{folder}/adapter\"], " + TAIL);

        assertThatItIsRefused()
                .contains("/command/0: must be a program")
                .contains("that file is not executable (chmod +x makes it so)");
    }

    @Test
    void showsWhatAFailedPreparationPrinted() throws IOException {
        describe(HEAD + "\"profiles\": [\"candor\"], \"command\": [\"true\"], "
                + "\"prepare\": [\"sh\", \"-c\", \"echo no network here; exit 7\"], " + TAIL);

        assertThatItIsRefused()
                .contains("\"prepare\" of candor.json must end with exit status 0, but was: exit status 7")
                .contains("no network here");
    }

    @Test
    void refusesAReportFolderThatIsAFileBeforeAnythingIsRun() throws IOException {
        Files.writeString(folder.resolve("reports"), "in the way\n");
        Path trace = folder.resolve("trace");
        Played.write(folder, List.of("sh", "-c", "echo ran >> " + trace), Map.of());

        assertThatItIsRefused("--only", "CONSENT-01")
                .contains("the report folder must be writable")
                .contains("name another with --report DIR");
        assertThat(trace).doesNotExist();
    }

    @Test
    void saysThatAStimulusIsNeitherSupportedNorDeclared() {
        Played.write(folder, List.of("sh", "-c", "exit 64"), Map.of());

        assertThatItIsRefused("--only", "CONSENT-01")
                .contains("must be supported, since \"unsupported\" in candor.json does not list it")
                .contains("exit status 64");
    }

    @Test
    void endsWithFourWhereNoRequirementIsSelected() throws IOException {
        describe(HEAD + "\"profiles\": [\"candor\"], \"command\": [\"true\"], " + TAIL);

        Played played = Played.candor(folder, "--only", "NOPE-99");

        assertThat(played.status()).isEqualTo(4);
        assertThat(played.printed())
                .contains("--only must select at least one requirement")
                .contains("NOPE-99");
    }

    private void describe(String description) throws IOException {
        Files.writeString(folder.resolve("candor.json"), description);
    }

    private AbstractStringAssert<?> assertThatItIsRefused(String... arguments) {
        Played played = Played.candor(folder, arguments);
        assertThat(played.status()).as(played.printed()).isEqualTo(2);
        return assertThat(played.printed()).doesNotContain("\tat ", "Exception", "a fault of the kit");
    }
}
