package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.candor.capture.Exchange;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a format writes it reads as the same. */
class RoundTripTest {
    private static final int BODIES = 300;

    static List<Seeded> seeds() {
        return Seeded.formats();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void everyBodyIsReadAsItWasWritten(Seeded seeded) {
        Random random = new Random(seeded.seed());
        GeneratedBodies bodies = new GeneratedBodies(random);
        for (int i = 0; i < BODIES; i++) {
            JsonNode body = bodies.body(seeded.format());

            byte[] written = Bodies.format(seeded.format()).write(body);
            Exchange zipped = Posts.with(Posts.to("/", Posts.gzip(written)), "Content-Encoding", "gzip");

            assertThat(Bodies.read(seeded.format(), written).json())
                    .as("%s, body %d", seeded, i)
                    .contains(body);
            assertThat(Bodies.read(seeded.format(), zipped).json())
                    .as("%s, body %d, gzip", seeded, i)
                    .contains(body);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"ev":5}         | a form, at /ev: expected a text, but was 5
            {"ev":{"a":"b"}} | a form, at /ev: expected a text, but was an object with 1 key
            {"ev":"\\ud800"} | a form, at /ev: expected whole characters, but was half of one
            ["v"]            | a form: expected an object of texts, but was a list of 1 entry
            """)
    void aFormHoldsTextsAndNothingElse(String body, String message) throws MalformedJsonException {
        JsonNode json = Json.tree(body);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bodies.format("ga-measurement-v1").write(json))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ga-measurement-v1 | {"ev":""}           | /ev
            humbug-report     | {"content":"no"}    | /content
            humbug-report     | {"title":"no text"} | /content
            ga4               | {"events":[]}       | /events
            json-array        | []                  | ``
            segment-batch     | {"batch":[{},1]}    | /batch/1
            """)
    void aBrokenBodyCanBeWrittenAndIsRefused(String format, String body, String at) throws MalformedJsonException {
        byte[] written = Bodies.format(format).write(Json.tree(body));

        assertThat(Bodies.read(format, written).reason().map(Undecodable::at)).contains(at);
    }
}
