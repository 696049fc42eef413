package dev.candor.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.candor.leak.Leak.Form;
import dev.candor.spec.Json;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Digests as other programs made them. */
final class DigestsTest {
    private static final LeakSearch.Options PLAIN = new LeakSearch.Options(false, false);
    private static final LeakSearch USER = LeakSearch.of(
            new Facts(1, List.of(new Fact("user", "user", "quzzlmarnok")), List.of("open-value"), List.of("salt-4711")),
            PLAIN);
    private static final LeakSearch ABC = LeakSearch.of(Facts.of(1, List.of(new Fact("fact", "user", "abc"))), PLAIN);

    static Stream<Arguments> published() throws IOException {
        try (InputStream file = DigestsTest.class.getResourceAsStream("digests-of-abc.json")) {
            return Json.mapper().readTree(Objects.requireNonNull(file)).properties().stream()
                    .map(entry -> Arguments.of(entry.getKey(), entry.getValue().asString()));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void knowsEachDigestByItsPublishedAnswer(String name, String digest) {
        assertThat(ABC.begin().next(Exchanges.json("[\"" + digest + "\"]")).leaks())
                .extracting(Leak::fact, Leak::chain, Leak::bits)
                .containsExactly(tuple("fact", List.of(name), digest.length() * 4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0d4c0b0e2c697d008da287ea53b25bc6             | md5         | newline | hex     | 128
                    47d051b9f8d2653bdf6f253501a6bd6f0e863035818a46089b7464ecfff6ddea | sha256 | upper | hex | 256
                    f254e33b-c7ce-5643-886c-96c8167bd3c8         | uuid5       |         | uuid    | 128
                    313ed4fc-a841-3e92-8c0c-317dcdb37f9f         | uuid3       |         | uuid    | 128
                    2ce89dbc-cbdf-4642-b976-1873fd1da935         | md5         |         | uuid    | 128
                    10ac34f455b2575127e62e3dcd7772ed             | md5,sha256  |         | hex     | 128
                    i5pYnh+vp2iOuhQ9q2madFNxXH2AcgJoOoUd6eSGXxA= | sha3-256    |         | base64  | 256
                    ZD7QUIRMOXB7XHZGGO6SCWYQ3ZAYOHRN             | sha1        |         | base32  | 160
                    59693843982014385891003433590523275573       | md5         |         | decimal | 128
                    b27a3130c08f                                 | sha512      |         | hex     | 48
                    b27a3130c08fc3bcd41d                         | sha512      |         | hex     | 80
                    ce4d7b46fd66a6bf0c15                         | sha512      |         | hex     | 80
                    id-0d4c0b0e2c697d008da287ea53b25bc6          | md5         | newline | hex     | 128
                    """)
    void findsADigestHoweverItIsMadeAndWritten(String text, String chain, String variant, String spelling, int bits) {
        assertThat(USER.begin().next(Exchanges.json("[\"" + text + "\"]")).leaks())
                .extracting(
                        Leak::form, leak -> String.join(",", leak.chain()), Leak::variant, Leak::spelling, Leak::bits)
                .containsExactly(tuple(Form.DIGEST, chain, variant, spelling, bits));
    }

    @ParameterizedTest
    @CsvSource({
        "fa7218761f3957a9b5b4ff3f44f4ca951d6ee4458fe4a71afe5b0813056c305c, hmac-sha256",
        "48fc154195d14c7b2f74bcd0e67fa8a65a9cd1b2, sha1"
    })
    void findsWhatIsMixedWithAKnownSalt(String digest, String chain) {
        assertThat(USER.begin().next(Exchanges.json("[\"" + digest + "\"]")).leaks())
                .extracting(leak -> String.join(",", leak.chain()), Leak::salt)
                .containsExactly(tuple(chain, "salt-4711"));
    }

    @Test
    void findsWhatIsMixedWithAnIdThatTravelsAsWell() {
        String digest = "21fe83be3d79617dda73fb0654fb5479e6259de33d50fb23e7ca8562e7112a13";
        Sequence sequence = USER.begin();

        Searched before = sequence.next(Exchanges.json("{\"session\":\"f3a9c1e07b5d2468\"}"));
        Searched later = sequence.next(Exchanges.json("{\"id\":\"" + digest + "\"}"));
        Searched alone = USER.begin().next(Exchanges.json("{\"id\":\"" + digest + "\"}"));

        assertThat(before.leaks()).isEmpty();
        assertThat(later.leaks()).extracting(Leak::fact, Leak::salt).containsExactly(tuple("user", "f3a9c1e07b5d2468"));
        assertThat(alone.leaks()).isEmpty();
    }

    @Test
    void findsItsSaltAlsoWhereThatComesLater() {
        String both =
                "{\"session\":\"f3a9c1e07b5d2468\",\"id\":\"21fe83be3d79617dda73fb0654fb5479e6259de33d50fb23e7ca8562e7112a13\"}";
        String alone = both.replace("f3a9c1e07b5d2468", "0");
        Sequence sequence = USER.begin();

        Searched first = sequence.next(Exchanges.json(alone));
        Searched second = sequence.next(Exchanges.json(both));
        Searched third = sequence.next(Exchanges.json(alone));

        assertThat(first.leaks()).isEmpty();
        assertThat(second.leaks()).extracting(Leak::fact).containsExactly("user");
        assertThat(third.leaks()).extracting(Leak::fact).containsExactly("user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2cd7e476b240e9464b9674c7f425eb7f64e07f256a0bcd43e33758f06f6f0b6c",
                "3d824b605",
                "f254e33b-c7ce-4643-886c-96c8167bd3c9"
            })
    void takesNothingElseForADigest(String text) {
        assertThat(USER.begin().next(Exchanges.json("[\"" + text + "\"]")).leaks())
                .isEmpty();
    }
}
