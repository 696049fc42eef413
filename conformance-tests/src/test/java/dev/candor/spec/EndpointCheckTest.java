package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case breaks a profile with several endpoints, repeated texts or derivations in one place. */
class EndpointCheckTest {
    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"pact", "pants", "testkube", "evidently"})
    void acceptsACopyOfAShippedProfile(String id) {
        Profile profile = new ChangedProfile(work, id).load();

        assertThat(profile.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace | /endpoints/2/insteadOf               | "collector"  | /endpoints/2/insteadOf: expected one of segment, ga4, but was collector
            replace | /endpoints/1/name                    | "segment"    | /endpoints/1/name: expected each endpoint once, but was segment again
            replace | /events/0/elsewhere/0/endpoint       | "ga5"        | /events/0/elsewhere/0/endpoint: expected one of ga4, but was ga5
            replace | /events/0/elsewhere/0/schema         | "ga4/gone.schema.json" | /events/0/elsewhere/0/schema: expected a schema file beside profile.json, but was ga4/gone.schema.json, which is not there
            replace | /events/0/elsewhere/0/when/pointer   | "/event"     | /events/0/elsewhere/0/when/pointer: expected a place that the schema has, but was /event
            replace | /events/0/elsewhere/0/when/pattern   | "("          | /events/0/elsewhere/0/when/pattern: expected a regular expression, but was (: Unclosed group
            replace | /events/3/elsewhere/0/sent/command   | "/params/words" | /events/3/elsewhere/0/sent/command: expected a place that the schema has, but was /params/words
            add     | /events/3/elsewhere/0/sent/colour    | "/params/command" | /events/3/elsewhere/0/sent/colour: expected an attribute that is sent, but was colour
            replace | /consent/commands/deny/sends         | "goodbye"    | /consent/commands/deny/sends: expected an event that the profile lists, but was goodbye
            add     | /fields/0/endpoint                   | "segment-batch" | /fields/0/endpoint: expected an endpoint that has events of its own, but was segment-batch
            remove  | /events/0/when                       | ""           | /events/0/when: expected what tells the event from others, but was nothing
            """)
    void namesTheEndpointThatIsWrong(String op, String path, String value, String problem) {
        ChangedProfile testkube = new ChangedProfile(work, "testkube").change("profile.json", patch(op, path, value));

        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> testkube.load());

        assertThat(refused.problems()).map(Problem::toString).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace | /repeats/0/pointer                   | "/labels"    | /repeats/0/pointer: expected a place that the schema has, but was /labels
            replace | /identifiers/1/derivation/0/parts/0  | "{shoe}"     | /identifiers/1/derivation/0/parts/0: expected one of the facts
            add     | /identifiers/2/derivation/0/base/shoe | 10          | /identifiers/2/derivation/0/base/shoe: expected one of the facts
            replace | /identifiers/1/derivation/0/algorithm | "crc32"     | /identifiers/1/derivation/0/algorithm: expected one of md5, sha256, hmac-sha256, but was
            add     | /identifiers/1/derivation/0/key      | "{mac}"      | /identifiers/1/derivation/0/key:
            remove  | /consent/switches/0/content          | ""           | /consent/switches/0/content: expected a value
            replace | /silence/pattern                     | "["          | /silence/pattern: expected a regular expression, but was [: Unclosed character class
            """)
    void namesTheRecipeThatIsWrong(String op, String path, String value, String problem) {
        ChangedProfile pants = new ChangedProfile(work, "pants").change("profile.json", patch(op, path, value));

        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> pants.load());

        assertThat(refused.problems()).map(Problem::toString).anyMatch(one -> one.startsWith(problem));
    }

    private static String patch(String op, String path, String value) {
        String with = value == null || value.isEmpty() ? "" : ",\"value\":" + value;
        return "[{\"op\":\"" + op + "\",\"path\":\"" + path + "\"" + with + "}]";
    }
}
