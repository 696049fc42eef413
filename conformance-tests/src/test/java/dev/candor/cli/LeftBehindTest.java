package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is over when nothing of it runs any more, and the kit sees to that. */
final class LeftBehindTest {
    @TempDir
    private Path folder;

    /** The profile of candor, but that a run may linger for no longer than 100 ms. */
    @BeforeEach
    void declareAProfileOfItsOwn() throws IOException {
        OwnProfile.in(folder.resolve("hasty")).lingering(100).write();
    }

    @Test
    void endsAProcessThatOutlivesItsRun() throws IOException {
        Path pids = folder.resolve("pids");
        String act = "setsid sh -c 'echo $$ >> " + pids + "; exec sleep 600' & exit 0";
        Played.write(folder, List.of("sh", "-c", act), Map.of(), "./hasty");

        Played played = Played.candor(folder, "--only", "SHAPE-04");

        assertThat(played.status()).as(played.printed()).isEqualTo(1);
        assertThat(Files.readAllLines(pids)).hasSizeGreaterThan(5).noneMatch(LeftBehindTest::isAlive);
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(Child::runs).isPresent();
    }
}
