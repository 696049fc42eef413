package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A run is over when nothing of it runs any more, and the kit sees to that. */
final class LeftBehindTest {
    private static final Path CANDOR = Path.of("..", "schemas", "profiles", "candor");

    @TempDir
    private Path folder;

    /** The profile of candor, but that a run may linger for no longer than 100 ms. */
    @BeforeEach
    void declareAProfileOfItsOwn() throws IOException {
        Path own = Files.createDirectory(folder.resolve("hasty"));
        try (Stream<Path> files = Files.list(CANDOR)) {
            for (Path file : files.toList()) {
                Files.copy(file, own.resolve(file.getFileName()));
            }
        }
        ObjectNode profile = (ObjectNode) Json.mapper().readTree(own.resolve("profile.json"));
        profile.put("id", "hasty");
        ((ObjectNode) profile.get("delivery")).put("lingerMillis", 100);
        Files.writeString(own.resolve("profile.json"), profile.toString());
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
