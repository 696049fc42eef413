package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case breaks a copy of a right profile in one place. */
class ProfileCheckTest {
    @TempDir
    Path work;

    private ChangedProfile gatsby() {
        return new ChangedProfile(work, "gatsby");
    }

    @Test
    void acceptsACopyOfAShippedProfile() {
        Profile profile = gatsby().load();

        assertThat(profile.id()).isEqualTo("gatsby");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            replace | /id                          | "other"          | /id: expected the folder's name, gatsby, but was other
            add     | /colour                      | "red"            | /colour: expected no field that is not declared, but was a text of 3 characters
            replace | /status                      | "asleep"         | /status: expected one of active, retired, but was "asleep"
            replace | /fields/3/pointer            | "/machineID"     | /fields/3/pointer: expected a place that the schema has, but was /machineID
            replace | /times/0/pointer             | "/when"          | /times/0/pointer: expected a place that the schema has, but was /when
            replace | /times/0/of                  | "request"        | /times/0/pointer: expected a place that the schema has, but was /time
            replace | /identifiers/0/pointer       | "/machine"       | /identifiers/0/pointer: expected a place that the schema has, but was /machine
            replace | /errors/pointers/1           | "/errorV2/trace" | /errors/pointers/1: expected a place that the schema has, but was /errorV2/trace
            replace | /debug/shows/0               | "/type"          | /debug/shows/0: expected a place that the schema has, but was /type
            replace | /variable/0                  | "/session"       | /variable/0: expected a place that the schema has, but was /session
            replace | /events/1/when/pointer       | "/type"          | /events/1/when/pointer: expected a place that the schema has, but was /type
            replace | /events/1/attributes/durationMillis/sent/pointer | "/name" | /events/1/attributes/durationMillis/sent/pointer: expected a place that the schema has, but was /name
            replace | /events/1/id                 | "command-started" | /events/1/id: expected each event once, but was command-started again
            replace | /events/0/schema             | "gone.schema.json" | /events/0/schema: expected a schema file beside profile.json, but was gone.schema.json, which is not there
            replace | /identifiers/2/derivation/0/when | "badge"      | /identifiers/2/derivation/0/when: expected one of the facts config, cwd, email, home, host, ip, mac, machine-id, name, plugin, project, remote, repo-id, secret, state, user, but was badge
            replace | /identifiers/2/derivation/1/parts/0 | "{shoe}"  | /identifiers/2/derivation/1/parts/0: expected one of the facts config, cwd, email, home, host, ip, mac, machine-id, name, plugin, project, remote, repo-id, secret, state, user, but was shoe
            replace | /identifiers/2/vectors/3/value | "pwd:0"        | /identifiers/2/vectors/3/value: expected pwd:2fec40f2dcd252e928aaaad03ad295bfe6523867221f50943b133f176ff17018, but was pwd:0
            replace | /consent/switches/1/name     | "GATSBY_TELEMETRY_DISABLED" | /consent/switches/1/name: expected each switch once, but was GATSBY_TELEMETRY_DISABLED again
            replace | /promises/0/requirement      | "SHAPE-99"       | /promises/0/requirement: expected a requirement of release 1.0, but was SHAPE-99
            replace | /promises/0/requirement      | "CONSENT-12"     | /promises/0/requirement: expected a requirement that is not declared inapplicable, but was CONSENT-12
            replace | /promises/0/quote            | " "              | /promises/0/quote: expected words of the disclosure, but was an empty quote
            replace | /events/3/when/pattern       | "(CLI"           | /events/3/when/pattern: expected a regular expression, but was (CLI: Unclosed group
            replace | /notices/0/pattern           | "["              | /notices/0/pattern: expected a regular expression, but was [: Unclosed character class
            replace | /consent/commands/deny/prints | "*"             | /consent/commands/deny/prints: expected a regular expression, but was *: Dangling meta character '*'
            add     | /allowlists/0                | {"event":"error-raised","pointer":"/errorV2/id","attribute":"code","values":["1"],"source":"x"} | /allowlists/0/attribute: expected an attribute of the event error-raised, but was code
            """)
    void namesTheContradictionAndItsPlace(String op, String path, String value, String problem) {
        String patch = "[{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":" + value + "}]";
        ChangedProfile gatsby = gatsby().change("profile.json", patch);

        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> gatsby.load());

        assertThat(refused.problems()).map(Problem::toString).containsExactly(problem);
    }

    @Test
    void refusesAnEventSchemaThatLetsUndeclaredFieldsPass() {
        ChangedProfile gatsby = gatsby().change(
                        "error-raised.schema.json",
                        "[{\"op\":\"remove\",\"path\":\"/properties/errorV2/additionalProperties\"}]");

        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> gatsby.load());

        assertThat(refused.problems())
                .map(Problem::toString)
                .containsExactly("/events/3/schema: expected additionalProperties false in every object,"
                        + " but was an open object at /errorV2");
    }

    @Test
    void refusesAPromiseWithoutAQuote() {
        ChangedProfile gatsby =
                gatsby().change("profile.json", "[{\"op\":\"replace\",\"path\":\"/promises/0/quote\",\"value\":\"\"}]");

        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> gatsby.load());

        assertThat(refused.problems()).map(Problem::at).containsExactly("/promises/0/quote");
    }
}
