package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Answer;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Listener;
import dev.candor.world.Planted;
import dev.candor.world.World;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

final class CommandRunTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static CaptureEndpoint endpoint;

    private World world;
    private Listener listener;

    @BeforeAll
    static void start() {
        endpoint = CaptureEndpoint.start();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @BeforeEach
    void open() {
        world = World.open(Planted.facts(7), "ACME");
        listener = endpoint.open(Answer.ACCEPT);
    }

    @AfterEach
    void close() {
        listener.close();
        world.close();
    }

    @Test
    void endsAndCountsWhatOutlivesTheDeclaredTime() {
        Exit exit = carry("(setsid sleep 60 &) ; (setsid sleep 61 &)", Duration.ZERO)
                .exit();

        assertThat(exit.orphansEnded()).isEqualTo(2);
        assertThat(exit.ended()).isFalse();
        assertThat(exit.status()).isZero();
        assertThat(world.processes().alive()).isEmpty();
    }

    @RepeatedTest(50)
    void letsAProcessThatWasLeftBehindPrintOn() {
        Carried carried = carry("(setsid sh -c 'sleep 0.02; echo one; echo two >&2; echo x > late' &)", BOUND);

        assertThat(carried.printed()).extracting(Printed::text).containsExactlyInAnyOrder("one\n", "two\n");
        assertThat(world.cwd().resolve("late")).exists();
        assertThat(carried.exit().orphansEnded()).isZero();
    }

    @Test
    void tellsThatTheStartedProcessHasEndedBeforeItWaitsForTheRest() {
        Carried carried = carry(
                "(setsid sh -c 'while [ ! -e go ]; do sleep 0.02; done' &)",
                BOUND,
                () -> world.write(Map.of("go", StringNode.valueOf(""))));

        assertThat(carried.exit().orphansEnded()).isZero();
    }

    private Carried carry(String script, Duration linger) {
        return carry(script, linger, () -> {});
    }

    private Carried carry(String script, Duration linger, Runnable ended) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", script)
                .directory(world.cwd().toFile())
                .redirectInput(new File("/dev/null"));
        return new CommandRun(world, listener, linger).carry(List.of(builder), BOUND, ended);
    }
}
