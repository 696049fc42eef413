package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.spec.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImplementationFileTest {
    private static final String HEAD = "{\"name\": \"a\", \"version\": \"1\", \"profiles\": [\"candor\"], ";
    private static final String LED = "\"endpoint\": {\"environment\": {\"URL\": \"{endpoint}\"}}, ";

    @TempDir
    Path folder;

    @Test
    void isFoundByItsFolderAndByItsName() throws IOException {
        Path file = write(HEAD + LED + "\"command\": [\"sh\"]}");

        ImplementationFile byFolder = ImplementationFile.read(folder, Specification.shipped());
        ImplementationFile byName = ImplementationFile.read(file, Specification.shipped());

        assertThat(byFolder.profiles()).containsExactly("candor").isEqualTo(byName.profiles());
        assertThat(byFolder.knownFailures(byFolder.profile("candor"))).isEmpty();
        assertThat(byFolder.implementation(byFolder.profile("candor")).tool()).isEqualTo("CANDOR");
    }

    @Test
    void isMissedByItsName() {
        assertThatThrownBy(() -> ImplementationFile.read(folder, Specification.shipped()))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("must be a candor.json or a folder that holds one")
                .hasMessageContaining("a folder without it");
    }

    @Test
    void isRefusedWhereAKnownFailureIsOfARequirementThatNobodyKnows() throws IOException {
        refused(HEAD + LED + "\"command\": [\"sh\"], \"knownFailures\": [{\"requirement\": \"SHAPE-98\","
                        + " \"scenario\": \"granted\", \"reason\": \"why\", \"expires\": \"2027-06-30\"}]}")
                .hasMessageContaining("/knownFailures/0/requirement: expected a requirement of release 1.0")
                .hasMessageContaining("but was \"SHAPE-98\"");
    }

    @Test
    void keepsKnownFailuresForTheProfileThatHasTheScenario() throws IOException {
        write("{\"name\": \"a\", \"version\": \"1\", \"profiles\": [\"candor\", \"evidently\"], " + LED
                + "\"command\": [\"sh\"], \"knownFailures\": [{\"requirement\": \"CONSENT-12\","
                + " \"scenario\": \"status\", \"reason\": \"why\", \"expires\": \"2027-06-30\"}]}");

        ImplementationFile file = ImplementationFile.read(folder, Specification.shipped());

        assertThat(file.knownFailures(file.profile("candor"))).hasSize(1);
        assertThat(file.knownFailures(file.profile("evidently"))).isEmpty();
    }

    @Test
    void isRefusedWithLineAndColumnWhereItIsNoJson() throws IOException {
        refused("{\"name\": \"a\",\n \"version\" 1}").hasMessageContaining("line 2, column");
    }

    @Test
    void isRefusedWhereAKeyStandsTwice() throws IOException {
        refused("{\"name\": \"a\", \"name\": \"b\"}").hasMessageContaining("each key once");
    }

    @Test
    void isRefusedWithThePointerOfAnUnknownKey() throws IOException {
        refused(HEAD + LED + "\"command\": [\"sh\"], \"comand\": []}").hasMessageContaining("/comand");
    }

    @Test
    void isRefusedWithTheProfilesThatThereAre() throws IOException {
        String shipped = String.join(", ", Specification.shipped().profiles());

        refused("{\"name\": \"a\", \"version\": \"1\", \"profiles\": [\"gatsbi\"], " + LED + "\"command\": [\"sh\"]}")
                .hasMessageContaining("/profiles: expected each one of " + shipped)
                .hasMessageContaining("but was \"gatsbi\"");
    }

    @Test
    void isRefusedWhereNothingLeadsToTheEndpoint() throws IOException {
        write(HEAD + "\"command\": [\"sh\"]}");
        ImplementationFile file = ImplementationFile.read(folder, Specification.shipped());

        assertThatThrownBy(() -> file.requireEndpoint("this is no Linux"))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("/endpoint: expected the setting")
                .hasMessageContaining("need a sealed world (this is no Linux)");
    }

    @Test
    void isRefusedWhereItsProgramIsNowhereInThePath() throws IOException {
        unready("\"command\": [\"no-such-program-anywhere\"]}")
                .hasMessageContaining("/command/0: must be a program that PATH leads to")
                .hasMessageContaining("\"no-such-program-anywhere\"");
    }

    @Test
    void isRefusedWhereItsProgramCannotBeExecuted() throws IOException {
        Files.writeString(folder.resolve("tool"), "#!/bin/sh");

        unready("\"stimuli\": {\"idle\": [\"{folder}/tool\"]}}")
                .hasMessageContaining("/stimuli/idle/0: must be a program")
                .hasMessageContaining("not executable");
    }

    @Test
    void preparesInItsFolderBeforeItLooksForItsProgram() throws IOException {
        write(HEAD + LED + "\"prepare\": [\"sh\", \"-c\", \"echo '#!/bin/sh' > tool; chmod +x tool\"],"
                + " \"command\": [\"./tool\"]}");

        ImplementationFile.read(folder, Specification.shipped()).prepare();

        assertThat(folder.resolve("tool")).isExecutable();
    }

    @Test
    void showsTheLastLinesOfAPreparationThatFails() throws IOException {
        unready("\"prepare\": [\"sh\", \"-c\", \"seq 1 50; echo no network >&2; exit 7\"], \"command\": [\"sh\"]}")
                .hasMessageContaining("exit status 7")
                .hasMessageContaining("no network")
                .hasMessageContaining("\n    12\n")
                .hasMessageNotContaining("\n    11\n");
    }

    @Test
    void lacksAStimulusThatNoCommandLineIsThereFor() throws IOException {
        write(HEAD + LED + "\"stimuli\": {\"emit\": [\"sh\"]}}");

        ImplementationFile file = ImplementationFile.read(folder, Specification.shipped());

        Implementation implementation = file.implementation(file.profile("candor"));
        assertThat(implementation.unsupported(Stimulus.EMIT, null)).isEmpty();
        assertThat(implementation.unsupported(Stimulus.IDLE, null))
                .contains("candor.json has no command line for \"idle\"");
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("candor.json"), json);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String json) throws IOException {
        write(json);
        return assertThatThrownBy(() -> ImplementationFile.read(folder, Specification.shipped()))
                .isInstanceOf(SetUpException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> unready(String rest) throws IOException {
        write(HEAD + LED + rest);
        ImplementationFile file = ImplementationFile.read(folder, Specification.shipped());
        return assertThatThrownBy(file::prepare).isInstanceOf(SetUpException.class);
    }
}
