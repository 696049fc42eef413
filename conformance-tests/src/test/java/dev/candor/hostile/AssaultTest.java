package dev.candor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives, the kit reads it and judges it without a fault of its own; a right request is judged as it was. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class AssaultTest {
    private static final int INPUTS = 300;

    /** Inputs that are always the same, and inputs that never are. */
    static Stream<Long> seeds() {
        return Stream.of(1L, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyInputIsBorne(long seed) {
        Assault assault = new Assault(Stored.all());

        List<String> failures = LongStream.range(seed, seed + INPUTS)
                .mapToObj(one -> assault.play(one).map(said -> "seed " + one + ": " + said))
                .flatMap(Optional::stream)
                .toList();

        assertThat(failures).isEmpty();
    }
}
