package dev.candor.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Keys that travel as text are found, but for those that the wire format itself puts into a text. */
class NestedJsonTest {
    @Test
    void findsNothingInAReportWhoseContentIsTextAsDeclared() {
        String report = "{\"title\":\"{run}\",\"content\":\"{\\\"outcome\\\":\\\"SUCCESS\\\"}\",\"tags\":[\"[test]\"]}";

        JsonNode body = read("humbug-report", report);

        assertThat(NestedJson.in(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            humbug-report     | {"content":"{}","tags":["source","{\\"cpus\\":8}"]}    | /tags/1
            humbug-report     | {"content":"{\\"platform\\":\\"{\\\\\\"cpus\\\\\\":8}\\"}"} | /content/platform
            ga-measurement-v1 | v=1&cd4=%7B%22cpus%22%3A8%7D                            | /cd4
            ga-measurement-v1 | v=1&cd4=+%5B%7B%22cpus%22:8%7D%5D+                      | /cd4
            segment-batch     | {"batch":[{}],"context":{"a":"[{\\"cpus\\":8}]"}}       | /batch/0/context/a
            segment-batch     | {"batch":[{}],"messageId":"{\\"cpus\\":8}"}             | /messageId
            jitsu-event       | {"extra":{"metrics":["[\\"{\\\\\\"cpus\\\\\\":8}\\"]"]}} | /extra/metrics/0
            """)
    void findsKeysThatHideInText(String format, String bytes, String at) {
        JsonNode body = read(format, bytes);

        assertThat(NestedJson.in(body)).containsOnlyKeys(at);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "{}"
            "[]"
            "[test]"
            "{cwd}/a.js"
            "[\\"test\\",1]"
            "{\\"a\\":1"
            """)
    void takesNoTextForJsonThatHoldsNoKey(String text) throws MalformedJsonException {
        JsonNode event = Json.tree("{\"a\":" + text + "}");

        assertThat(NestedJson.in(event)).isEmpty();
    }

    private static JsonNode read(String format, String body) {
        return Bodies.read(format, body.getBytes(UTF_8)).json().orElseThrow();
    }
}
