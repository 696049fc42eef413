package dev.candor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.CaptureEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever else a connection brings, no request that was wholly sent is lost. */
class BatteryTest {
    private static final int CONNECTIONS = 100;

    @Test
    void nothingIsLostOfWhatNobodySentBefore() throws InterruptedException {
        assertThat(fired(System.nanoTime())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_121})
    void nothingIsLostOfWhatIsAlwaysTheSame(long seed) throws InterruptedException {
        assertThat(fired(seed)).isEmpty();
    }

    private static List<String> fired(long seed) throws InterruptedException {
        try (CaptureEndpoint endpoint = CaptureEndpoint.start()) {
            return new Battery(endpoint, Stored.all()).fire(seed, CONNECTIONS);
        }
    }
}
