package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives, it is read or refused with a reason, and nothing is thrown. */
class HostileBodiesTest {
    private static final int BODIES = 1_000;

    static List<Seeded> seeds() {
        return Seeded.formats();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everyBodyIsReadOrRefused(Seeded seeded) {
        Random random = new Random(seeded.seed());
        GeneratedBodies bodies = new GeneratedBodies(random);
        for (int i = 0; i < BODIES; i++) {
            byte[] right = Bodies.format(seeded.format()).write(bodies.body(seeded.format()));

            WireFormat.Body body = Bodies.read(seeded.format(), post(random, right));

            assertThat(body.json().isPresent())
                    .as("%s, body %d", seeded, i)
                    .isNotEqualTo(body.reason().isPresent());
        }
    }

    private static Exchange post(Random random, byte[] right) {
        byte[] body = random.nextBoolean() ? right : Posts.gzip(right);
        byte[] broken = random.nextInt(4) == 0 ? noise(random) : damaged(random, body);
        Exchange post = Posts.to("/v1/events", broken);
        return random.nextBoolean() ? Posts.with(post, "Content-Encoding", "gzip") : post;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] damaged(Random random, byte[] body) {
        byte[] damaged = Arrays.copyOf(body, random.nextInt(body.length) + 1);
        for (int i = random.nextInt(4); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
