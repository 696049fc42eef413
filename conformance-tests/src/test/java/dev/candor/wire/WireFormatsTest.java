package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Exchange;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatsTest {
    private static final String START = "[{\"eventType\":\"CLI_COMMAND_BUILD_START\"},{\"eventType\":\"CLI_NEWS\"}]";

    private final Profile gatsby = Specification.shipped().profile("gatsby");
    private final Profile candor = Specification.shipped().profile("candor");

    @Test
    void readsTheEventsOfAnArrayWithTheirTypesAndPlaces() {
        Decoded decoded = WireFormats.decode(gatsby, List.of(Posts.to("/events", START)));

        assertThat(decoded.events()).map(Event::type).containsExactly("command-started", null);
        assertThat(decoded.events()).map(Event::pointer).containsExactly("/0", "/1");
        assertThat(decoded.requests()).hasSize(1);
    }

    @Test
    void readsTheEventsOfABatch() {
        String batch = "{\"candor\":\"1.0\",\"events\":[{\"name\":\"heartbeat\"}]}";

        Decoded decoded = WireFormats.decode(candor, List.of(Posts.to("/v1/events", batch)));

        assertThat(decoded.events()).map(Event::type).containsExactly("heartbeat");
        assertThat(decoded.events()).map(event -> event.at("/name")).containsExactly("/events/0/name");
    }

    @Test
    void readsAGzippedBodyThatSaysSo() {
        Exchange zipped =
                Posts.with(Posts.to("/events", Posts.gzip(START.getBytes(UTF_8))), "Content-Encoding", "gzip");

        Decoded decoded = WireFormats.decode(gatsby, List.of(zipped));

        assertThat(decoded.events()).hasSize(2);
    }

    @Test
    void doesNotReadAGzippedBodyThatDoesNotSaySo() {
        Exchange zipped = Posts.to("/events", Posts.gzip(START.getBytes(UTF_8)));

        Decoded decoded = WireFormats.decode(gatsby, List.of(zipped));

        assertThat(decoded.undecodable()).map(Undecodable::expected).containsExactly("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                      | ``            | a body                      | an empty one
            []                      | ``            | at least 1 entries          | a list of 0 entries
            {"events":[]}           | ``            | a list of events            | an object with 1 key
            [{},7]                  | /1            | an object                   | 7
            [{"a":1,"a":2}]         | line 1, column 12 | each key once in its object | a key that stood there before
            [{}] [{}]               | line 1, column 6 | one JSON document           | more after it
            """)
    void saysWhyAnArrayCannotBeRead(String body, String at, String expected, String actual) {
        Decoded decoded = WireFormats.decode(gatsby, List.of(Posts.to("/events", body)));

        assertThat(decoded.undecodable()).containsExactly(new Undecodable(0, at, expected, actual));
        assertThat(decoded.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{"name":"heartbeat"}]  | ``            | an object                   | a list of 1 entry
            {"candor":"1.0"}        | /events       | a list of events            | nothing
            {"events":{}}           | /events       | a list of events            | an object with 0 keys
            {"events":[]}           | /events       | at least 1 entries          | a list of 0 entries
            {"events":["a secret"]} | /events/0     | an object                   | a text of 8 characters
            """)
    void saysWhyABatchCannotBeRead(String body, String at, String expected, String actual) {
        Decoded decoded = WireFormats.decode(candor, List.of(Posts.to("/v1/events", body)));

        assertThat(decoded.undecodable()).containsExactly(new Undecodable(0, at, expected, actual));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gzip, 'a whole gzip stream, as announced'
            br, gzip or none
            """)
    void saysWhyAnEncodingCannotBeUndone(String encoding, String expected) {
        Exchange post = Posts.with(Posts.to("/events", START), "content-encoding", encoding);

        Decoded decoded = WireFormats.decode(gatsby, List.of(post));

        assertThat(decoded.undecodable()).map(Undecodable::at).containsExactly("Content-Encoding");
        assertThat(decoded.undecodable()).map(Undecodable::expected).containsExactly(expected);
    }

    @Test
    void unpacksABombOnlyUpToItsBound() {
        byte[] bomb = Posts.gzip(new byte[64 << 20]);

        Decoded decoded =
                WireFormats.decode(gatsby, List.of(Posts.with(Posts.to("/events", bomb), "Content-Encoding", "gzip")));

        assertThat(decoded.undecodable()).map(Undecodable::expected).containsExactly("at most 16 MiB");
    }

    @Test
    void doesNotReadMoreEventsThanAKitCanHold() {
        byte[] crowd = ("[" + "{},".repeat(5_000_000) + "{}]").getBytes(UTF_8);

        Decoded decoded = WireFormats.decode(gatsby, List.of(Posts.to("/events", crowd)));

        assertThat(decoded.undecodable())
                .map(Undecodable::expected)
                .containsExactly("at most 1000000 names, values and brackets");
    }

    @Test
    void doesNotReadABodyOfWhichOnlyAPartWasKept() {
        byte[] kept = START.getBytes(UTF_8);
        Exchange post = Posts.to("/events", kept);
        Exchange cut =
                new Exchange(0, Duration.ZERO, "POST", post.url(), Posts.BASE, post.headers(), kept, 100_000_000, 200);

        Decoded decoded = WireFormats.decode(gatsby, List.of(cut));

        assertThat(decoded.undecodable()).map(Undecodable::actual).containsExactly("100000000 bytes");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            http://127.0.0.1:9/r/1/events,          read
            http://127.0.0.1:9/r/1/events?a=b,      read
            https://analytics.gatsbyjs.com/events,  read
            /events,                                read
            http://127.0.0.1:9/r/1/event,           stray
            http://127.0.0.1:9/r/1/events/,         stray
            http://127.0.0.1:9/events,              stray
            http://127.0.0.1:9/r/10/events,         stray
            https://elsewhere.example/events,       stray
            ://,                                    stray
            """)
    void tellsTheEndpointByItsAddress(String url, String expected) {
        Exchange post = Posts.to("/events", START);
        Exchange sent =
                new Exchange(3, Duration.ZERO, "POST", url, Posts.BASE, post.headers(), post.body(), post.bytes(), 200);

        Decoded decoded = WireFormats.decode(gatsby, List.of(sent));

        assertThat(decoded.strays()).isEqualTo(expected.equals("stray") ? List.of(3) : List.of());
    }
}
