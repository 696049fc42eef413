package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"integer"}               | "secret text" | : expected the type integer, but was a text of 11 characters
            {"type":["string","null"]}       | 1.5           | : expected the type string or null, but was 1.5
            {"enum":["a","b"]}               | "c"           | : expected one of a, b, but was "c"
            {"enum":["a","b"]}               | "c d"         | : expected one of a, b, but was a text of 3 characters
            {"const":"1.0"}                  | "1.1"         | : expected "1.0", but was "1.1"
            {"pattern":"^a$"}                | "a\\n"        | : expected a text that matches ^a$, but was a text of 2 characters
            {"format":"date-time"}           | "2026-11-21 10:15:30Z" | : expected a text of the format date-time, but was a text of 20 characters
            {"type":"string","format":"uuid","pattern":"^x"} | "y" | : expected a text of the format uuid, but was a text of 1 character
            {"minItems":1}                   | []            | : expected at least 1 entries, but was a list of 0 entries
            {"properties":{"a":{"required":["b~/"]}}} | {"a":{}} | /a/b~0~1: expected a value, but was nothing
            {"additionalProperties":false}   | {"x":"me@example.org"} | /x: expected no field that is not declared, but was a text of 14 characters
            {"anyOf":[{"type":"string"},{"properties":{"a":{"type":"string"}},"required":["a"]}]} | {"a":1} | /a: expected the type string, but was 1
            {"oneOf":[{"type":"string"},{"type":"integer"}]} | [] | : expected the type string, but was a list of 0 entries
            {"oneOf":[{"type":"number"},{"type":"integer"}]} | 1 | : expected exactly one of the allowed forms, but was 1
            """)
    void namesPlaceExpectationAndTypeOnce(String schema, String document, String problem)
            throws IOException, MalformedJsonException {
        Files.writeString(folder.resolve("case.schema.json"), schema);

        List<Problem> problems = Schemas.in(folder).validate("case.schema.json", Json.tree(document));

        assertThat(problems)
                .map(found -> found.toString().replace("the document:", ":"))
                .containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"properteis":{}}
            {"type":"strin"}
            {"pattern":"("}
            {"format":"uiid"}
            """)
    void refusesASchemaThatWouldLetEverythingPass(String schema) throws IOException {
        Files.writeString(folder.resolve("case.schema.json"), schema);

        List<Problem> problems = Schemas.in(folder).check("case.schema.json");

        assertThat(problems).hasSize(1);
    }

    @Test
    void neverFetchesASchema() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x.json";
            Files.writeString(folder.resolve("case.schema.json"), "{\"$ref\":\"" + address + "\"}");
            elsewhere.setSoTimeout(1);

            assertThatThrownBy(() -> Schemas.in(folder).validate("case.schema.json", Json.tree("{}")))
                    .isInstanceOf(InvalidDocumentException.class);

            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void givesUpOnADocumentThatTakesTooLong() throws IOException, MalformedJsonException {
        Files.writeString(
                folder.resolve("case.schema.json"),
                "{\"items\":{\"allOf\":[{\"minimum\":0},{\"minimum\":1},{\"minimum\":-1},{\"maximum\":3}]}}");
        String many = "[" + "2,".repeat(900_000) + "2]";

        List<Problem> problems = Schemas.in(folder).validate("case.schema.json", Json.tree(many));

        assertThat(problems).map(Problem::keyword).containsExactly("steps");
    }

    @Test
    void knowsTheKitsOwnSchemasByName() throws MalformedJsonException {
        List<Problem> problems = Schemas.shipped().validate("urn:candor:meta:release", Json.tree("{\"release\":1}"));

        assertThat(problems).map(Problem::at).containsExactlyInAnyOrder("/release", "/requirements");
    }
}
