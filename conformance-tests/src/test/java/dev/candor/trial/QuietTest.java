package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.wire.Decoded;
import dev.candor.world.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QuietTest {
    private static final Profile PROFILE = Specification.shipped().profile("candor");

    @Test
    void isWhatTheProfileDeclaresAndNeverLessThanAFifthOfASecond() {
        Duration quiet = Quiet.after(null, PROFILE);

        assertThat(quiet)
                .isGreaterThanOrEqualTo(PROFILE.delivery().quiet())
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void isFourTimesAsLongAsTheControlSpokeOnAfterItsEnd() {
        Trial control = control(Duration.ofSeconds(9));

        Duration quiet = Quiet.after(control, PROFILE);

        assertThat(quiet).isEqualTo(Duration.ofSeconds(4 * (9 - 3)));
    }

    @Test
    void ignoresWhatTheControlSaidWhileItRan() {
        Trial control = control(Duration.ofSeconds(2));

        Duration quiet = Quiet.after(control, PROFILE);

        assertThat(quiet).isEqualTo(Quiet.after(null, PROFILE));
    }

    /** A run of 3 seconds with its last process, and one exchange. */
    private static Trial control(Duration at) {
        Exit exit = new Exit(0, Duration.ofSeconds(1), Duration.ofSeconds(2), false, 0);
        Exchange exchange = new Exchange(0, at, "POST", "http://a/", "http://a", List.of(), new byte[0], 0, 200);
        Run run = new Run(
                0,
                Step.emit("emit", Sending.ALLOWED, List.of()),
                Instant.EPOCH,
                Instant.EPOCH,
                new Capture(List.of(exchange), List.of(), List.of()),
                Decoded.NOTHING,
                exit,
                List.of(),
                Map.of(),
                Map.of());
        return new Trial("granted", Facts.of(7, List.of()), List.of(run), null, Proof.OPEN);
    }
}
