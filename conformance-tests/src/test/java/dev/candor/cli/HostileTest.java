package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Hostile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an implementation does, the kit ends with a verdict on it. */
final class HostileTest {
    @TempDir
    private Path folder;

    @Test
    void findsFaultWithEveryEvilBodyAndNeedsLittleMemory() throws Exception {
        Played.write(folder, Played.java(Hostile.class), Map.of());

        Child child = Child.candor(folder, List.of("-Xmx512m"), "--only", "SHAPE-01");
        Played played = new Played(child.end(), child.process().exitValue(), folder.resolve("reports"));

        assertThat(played.status()).as(played.printed()).isEqualTo(1);
        assertThat(played.printed()).doesNotContain("\tat ", "OutOfMemory", "a fault of the kit");
        assertThat(played.requirements("failed")).containsExactly("SHAPE-01");
        assertThat(played.runsWithFindings("granted")).contains(1, 2, 3, 4, 5, 6);
    }

    @Test
    void judgesAnImplementationThatPrints30Megabytes() {
        Played played = Played.puppet(folder, "prints-30-megabytes", "--only", "SHAPE-07");

        assertThat(played.requirements("passed")).as(played.printed()).containsExactly("SHAPE-07");
        assertThat(played.status()).isZero();
    }
}
