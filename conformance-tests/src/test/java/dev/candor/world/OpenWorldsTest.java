package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class OpenWorldsTest {
    /** A kit that opens a world, starts something in it and waits to be stopped. */
    static final class Kit {
        public static void main(String[] arguments) throws IOException {
            World world = World.open(Planted.facts(7), "ACME");
            ProcessBuilder builder = new ProcessBuilder("sleep", "60");
            builder.environment().putAll(world.environment());
            Process process = world.processes().start(builder);
            System.out.println(world.root());
            System.out.println(process.pid());
            System.in.read();
        }
    }

    @Test
    void leavesNothingBehindWhenTheKitIsStopped() throws Exception {
        Process kit = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kit.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = kit.inputReader(StandardCharsets.UTF_8)) {
            Path root = Path.of(told.readLine());
            ProcessHandle started =
                    ProcessHandle.of(Long.parseLong(told.readLine())).orElseThrow();
            assertThat(root).isDirectory();

            kit.destroy();

            assertThat(kit.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(root).doesNotExist();
            assertThat(!started.isAlive() || ProcFolder.ended(started)).isTrue();
        }
    }
}
