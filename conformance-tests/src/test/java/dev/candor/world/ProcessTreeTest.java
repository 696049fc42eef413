package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

final class ProcessTreeTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    @Test
    void isGoneWhenNothingWasStarted() {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            assertThat(world.processes().awaitGone(SHORT)).isTrue();
            assertThat(world.processes().end()).isZero();
        }
    }

    @Test
    void seesAProcessThatLeftItsParentAndItsSession() throws Exception {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            start(world, "(setsid sh -c 'while [ ! -e go ]; do sleep 0.02; done; echo x > late' &)");
            assertThat(world.processes().awaitGone(SHORT)).isFalse();

            world.write(Map.of("go", StringNode.valueOf("")));

            assertThat(world.processes().awaitGone(LONG)).isTrue();
            assertThat(world.cwd().resolve("late")).exists();
        }
    }

    @Test
    void seesAProcessThatLeftItsEnvironmentButNotItsFolder() throws Exception {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            start(world, "(setsid env -i sleep 60 &)");

            assertThat(world.processes().awaitGone(SHORT)).isFalse();
            assertThat(world.processes().end()).isEqualTo(1);
            assertThat(world.processes().alive()).isEmpty();
        }
    }

    @Test
    void seesAProcessThatLeftItsFolderButNotItsEnvironment() throws Exception {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            start(world, "cd / && (setsid sleep 60 &)");

            assertThat(world.processes().end()).isEqualTo(1);
            assertThat(world.processes().alive()).isEmpty();
        }
    }

    @Test
    void endsAProcessThatWillNotEndWhenAsked() throws Exception {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            start(world, "(trap '' TERM; setsid sleep 60 &)");

            assertThat(world.processes().end()).isEqualTo(1);
            assertThat(world.processes().alive()).isEmpty();
        }
    }

    @Test
    void passesOverAProcessThatHasEndedUnnoticedByItsParent() throws Exception {
        try (World world = World.open(Planted.facts(7), "ACME")) {
            start(world, "(sleep 0.01 & exec setsid sleep 60) &");
            assertThat(world.processes().alive()).isNotEmpty();

            assertThat(world.processes().awaitGone(SHORT)).isFalse();

            assertThat(world.processes().alive()).hasSize(1);
        }
    }

    @Test
    void leavesTheProcessesOfAnotherWorldAlone() throws Exception {
        try (World one = World.open(Planted.facts(7), "ACME");
                World other = World.open(Planted.facts(7), "ACME")) {
            start(one, "(setsid sleep 60 &)");

            assertThat(other.processes().end()).isZero();
            assertThat(one.processes().alive()).hasSize(1);
        }
    }

    @Test
    void isEndedWhenItsWorldIsClosed() throws Exception {
        World world = World.open(Planted.facts(7), "ACME");
        start(world, "(setsid sleep 60 &)");
        assertThat(world.processes().alive()).hasSize(1);

        world.close();

        assertThat(world.processes().alive()).isEmpty();
    }

    /** Returns when the shell has ended; what it left behind goes on. */
    private static void start(World world, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(world.cwd().toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(world.environment());
        Process process = world.processes().start(builder);
        assertThat(process.waitFor(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    }
}
