package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives, each exchange is a request, unreadable or a stray, and nothing is thrown. */
class HostileBodiesTest {
    private static final int BODIES = 2_000;
    private static final byte[] RIGHT =
            "{\"candor\":\"1.0\",\"events\":[{\"name\":\"heartbeat\",\"count\":1e3,\"é\":[\"\\u00e9\",null,true]}]}"
                    .getBytes(UTF_8);

    private final Profile candor = Specification.shipped().profile("candor");

    static LongStream seeds() {
        return LongStream.of(20261121L, System.nanoTime());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyBodyIsReadOrRefused(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < BODIES; i++) {
            Exchange post = post(random);

            Decoded decoded = WireFormats.decode(candor, List.of(post));

            assertThat(decoded.requests().size() + decoded.undecodable().size())
                    .as("seed %d, body %d", seed, i)
                    .isEqualTo(1);
        }
    }

    private static Exchange post(Random random) {
        byte[] body = random.nextBoolean() ? RIGHT : Posts.gzip(RIGHT);
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
