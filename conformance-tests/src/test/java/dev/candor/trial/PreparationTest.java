package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PreparationTest {
    @TempDir
    Path folder;

    @Test
    void isEndedWhenItTakesTooLong() {
        List<String> line = List.of("sh", "-c", "echo waiting; sleep 60");

        assertThatThrownBy(() -> Preparation.run(line, folder, Duration.ofSeconds(1)))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("no end within 1 s")
                .hasMessageContaining("waiting");
    }

    @RepeatedTest(50)
    void showsAllThatWasPrintedByOneThatFailsAtOnce() {
        List<String> line = List.of("sh", "-c", "echo first; echo last; exit 7");

        assertThatThrownBy(() -> Preparation.run(line, folder))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("exit status 7")
                .hasMessageEndingWith("its last lines:\n    first\n    last");
    }
}
