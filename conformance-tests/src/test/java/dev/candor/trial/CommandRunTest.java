package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Answer;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Listener;
import dev.candor.world.Planted;
import dev.candor.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CommandRunTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    @Test
    void endsAndCountsWhatOutlivesTheDeclaredTime() {
        try (CaptureEndpoint endpoint = CaptureEndpoint.start();
                Listener listener = endpoint.open(Answer.ACCEPT);
                World world = World.open(Planted.facts(7), "ACME")) {
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", "(setsid sleep 60 &) ; (setsid sleep 61 &)")
                    .directory(world.cwd().toFile());
            CommandRun run = new CommandRun(world.processes(), listener, Duration.ZERO);

            Exit exit = run.carry(builder, BOUND).exit();

            assertThat(exit.orphansEnded()).isEqualTo(2);
            assertThat(exit.ended()).isFalse();
            assertThat(exit.status()).isZero();
            assertThat(world.processes().alive()).isEmpty();
        }
    }
}
