package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.StringNode;

final class SnapshotTest {
    @TempDir
    Path folder;

    @Test
    void leavesOutWhatTheKitPutThereUntilItIsChanged() throws IOException {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            world.write(Map.of("{config}/a", StringNode.valueOf("as it was")));
            assertThat(world.files()).isEmpty();

            Files.writeString(world.config().resolve("a"), "changed");

            String path = world.root().relativize(world.config().resolve("a")).toString();
            assertThat(world.files()).containsExactly(Map.entry(path, "changed"));
        }
    }

    @Test
    void keepsTheBeginningOfALongFile() throws IOException {
        Files.write(folder.resolve("long"), new byte[Snapshot.LONGEST + 1]);

        Map<String, String> files = new Snapshot(folder, Map.of()).files();

        assertThat(files.get("long")).hasSize(Snapshot.LONGEST);
    }

    @Test
    void saysSoWhenThereAreMoreFilesThanItKeepsAndKeepsTheShallowOnes() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/deep"));
        for (int i : IntStream.range(0, Snapshot.MOST).toArray()) {
            Files.createFile(deep.resolve("f" + i));
        }
        Files.writeString(folder.resolve("z"), "shallow");

        Map<String, String> files = new Snapshot(folder, Map.of()).files();

        assertThat(files).containsEntry("z", "shallow").containsKey(Snapshot.MORE);
    }

    @Test
    void keepsEveryByteAsOneCharacter() throws IOException {
        Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, 0, 'a'});

        Map<String, String> files = new Snapshot(folder, Map.of()).files();

        assertThat(files).containsEntry("bytes", "\u00ff\u0000a");
    }

    @Test
    void doesNotFollowLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder);

        Map<String, String> files = new Snapshot(folder, Map.of()).files();

        assertThat(files).isEmpty();
    }
}
