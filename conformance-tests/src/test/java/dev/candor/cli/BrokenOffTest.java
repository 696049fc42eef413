package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever loses patience keeps what was found so far, and nothing stays behind. */
final class BrokenOffTest {
    /** 128 and the number of SIGINT, as shells have it. */
    private static final int INTERRUPTED = 130;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--sealed", "--open"})
    void keepsWhatWasJudgedAndEndsWhatItStarted(String world) throws Exception {
        Played.write(folder, Played.java(Puppet.class), Map.of());
        List<String> jvm = List.of("-XX:TieredStopAtLevel=1");
        Child child = Child.candor(folder, jvm, "--only", "SHAPE,CONSENT", "--jobs", "1", world);
        child.awaitLine("scenario 1 of");

        List<ProcessHandle> told = child.interrupt();
        Played played = new Played(child.end(), child.process().exitValue(), folder.resolve("reports"));

        assertThat(played.status()).isEqualTo(INTERRUPTED);
        assertThat(played.requirements("passed")).contains("SHAPE-01", "SHAPE-08");
        assertThat(played.verdicts("failed")).isEmpty();
        assertThat(played.reasons("untested")).contains("broken off before it was judged");
        assertThat(played.report().path("conforms").asBoolean()).isFalse();
        assertThat(played.reports().resolve("candor").resolve("exchanges.ndjson"))
                .isNotEmptyFile();
        assertThat(played.verified().printed())
                .contains("each verdict follows from the evidence, as report.json has it");
        assertThat(told).noneMatch(Child::runs);
        assertThat(child.temporary()).isEmptyDirectory();
        assertThat(played.printed())
                .contains("broken off; what was judged until then: "
                        + played.reports().resolve("candor"))
                .doesNotContain("\tat ", "Exception", "a fault of the kit");
    }
}
