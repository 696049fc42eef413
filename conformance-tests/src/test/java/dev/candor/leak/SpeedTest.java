package dev.candor.leak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import dev.candor.world.Planted;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies of the greatest size that is kept. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
final class SpeedTest {
    private static final int QUARTER = 3;

    @Test
    void seesTheLastWordOfTheLargestBodyOfBase64() {
        byte[] noise = new byte[Exchange.KEPT / 4 * QUARTER - 256];
        new Random(1).nextBytes(noise);
        byte[] user = Planted.facts(1).values().getOrDefault("user", "").getBytes(UTF_8);
        System.arraycopy(user, 0, noise, noise.length - user.length, user.length);
        Exchange exchange = Exchanges.json("{\"blob\":\"" + Base64.getEncoder().encodeToString(noise) + "\"}");

        Searched searched = LeakSearch.ofText(Planted.facts(1)).begin().next(exchange);

        assertThat(searched.leaks()).extracting(Leak::fact).containsExactly("user");
        assertThat(searched.dark()).isEmpty();
    }

    @Test
    void isDoneSoonWithNothingButEscapes() {
        byte[] hostile = "%25".repeat(Exchange.KEPT / QUARTER).getBytes(UTF_8);

        Searched searched = LeakSearch.ofText(Planted.facts(1)).begin().next(Exchanges.body(hostile));

        assertThat(searched.leaks()).isEmpty();
    }
}
