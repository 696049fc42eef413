package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
    @Test
    void jsonIsWrittenAsItWasRead() {
        String json = "{\"a\":[1,-2.50,1E+3,true,null,{}],\"b\":\"\\\"\\\\\\u000a\\u007f\u00e9\",\"c\":{\"d\":[]}}";

        String written = Json.write(JsonReader.object(json));

        assertThat(written).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "[]",
                "null",
                "{\"a\":1 // no\n}"
            })
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> JsonReader.object(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("JSON: expected");
    }

    @Test
    void halfACharacterIsEscaped() {
        String half = "\uD83D";

        String written = Json.write(half);

        assertThat(written).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void randomIdsAreOfVersionFourAndNeverTheSame() {
        String first = RandomId.next();
        String second = RandomId.next();

        assertThat(first)
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
                .isNotEqualTo(second);
        assertThat(RandomId.valid(first)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7dae250b-b453-508c-ac63-c1a1592f60c6",
                "bd6179fa-ffe6-48cf-8322-cfd02702903",
                "BD6179FA-FFE6-48CF-8322-CFD027029032"
            })
    void otherTextsAreNoRandomIds(String text) {
        assertThat(RandomId.valid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,1970-01-01T00:00:00.000Z", "1795244996906,2026-11-21T07:09:56.906Z", "-1,1969-12-31T23:59:59.999Z"})
    void timesAreUtcWithMilliseconds(long millis, String text) {
        assertThat(Utc.text(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"acme,true", "9-a.b_c,true", "Acme,false", "-a,false", "a b,false", "'',false"})
    void librariesHaveNamesOfRepositories(String text, boolean valid) {
        assertThat(Words.library(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"0.0.6,true", "1.0~b+x,true", "1 0,false", "1.0\u00e9,false", "12345678901,false", "'',false"})
    void wordsAreShortAndWithoutSpace(String text, boolean valid) {
        assertThat(Words.word(text, 10)).isEqualTo(valid);
    }

    @Test
    void aFormHoldsNoRawByteThatItMayNot() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("a", "x y&z=\u00e9+%");
        fields.put("b", "\uD83D\uDE00<\"{|}^`>");

        String form = Form.write(fields);

        assertThat(form).isEqualTo("a=x+y%26z%3D%C3%A9%2B%25&b=%F0%9F%98%80%3C%22%7B%7C%7D%5E%60%3E");
    }

    @ParameterizedTest
    @CsvSource({"1.2.3,true", "v1.2.3-rc.1+x,true", "1.2,false", "1.2.3-,false", "1.2.3 x,false", "x,false", "'',false"
    })
    void versionsHaveThreeNumbers(String text, boolean valid) {
        assertThat(Words.version(text)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.example/base/",
                "http://127.0.0.1:9/base",
                "http://localhost:9/base",
                "http://[::1]:9/base"
            })
    void eventsTravelByHttpsOrStayOnTheMachine(String base) {
        assertThat(Address.of(base, "/v1/events")).endsWith("/v1/events").doesNotContain("base//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://t.example",
                "http://127.evil.example",
                "ftp://t.example",
                "https://u:p@t.example",
                "t.example",
                "http://localhost.example",
                "%"
            })
    void eventsTravelNowhereElse(String base) {
        assertThat(Address.of(base, "/v1/events")).isNull();
    }
}
