package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"a":2}    | each key once in its object | a key that stood there before
            {"a":{"b":1,"b":1}} | each key once in its object | a key that stood there before
            [1,2             | a whole JSON document       | a text that ends too early
            {} {}            | one JSON document           | more after it
            {} x             | JSON (RFC 8259)             | a text that is none
            [1,]             | JSON (RFC 8259)             | a text that is none
            [NaN]            | JSON (RFC 8259)             | a text that is none
            // a             | JSON (RFC 8259)             | a text that is none
            [01]             | JSON (RFC 8259)             | a text that is none
            [1e400]          | texts and numbers of bearable size | a larger one
            ``               | a JSON document             | nothing
            `  `             | a JSON document             | white space alone
            """)
    void saysWhatIsWrongWithoutTheText(String text, String expected, String actual) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem().expected()).isEqualTo(expected);
        assertThat(refused.problem().actual()).isEqualTo(actual);
    }

    @Test
    void saysLineAndColumn() {
        byte[] bytes = "{\n  \"a\": tru\n}".getBytes(StandardCharsets.UTF_8);

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem().at()).startsWith("line 2, column ");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = {'"', 'a', (byte) 0xFF, '"'};

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem()).isEqualTo(new Problem("byte 2", "json", "UTF-8", "bytes that are no UTF-8"));
    }

    @Test
    void refusesATextThatEndsInsideACharacter() {
        byte[] bytes = {'1', (byte) 0xE2, (byte) 0x82};

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem().expected()).isEqualTo("UTF-8");
    }

    @Test
    void refusesAnotherEncodingThatOnlyLooksLikeJson() {
        byte[] bytes = "[1]".getBytes(StandardCharsets.UTF_16BE);

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem().expected()).isEqualTo("JSON (RFC 8259)");
    }

    @Test
    void refusesAByteOrderMark() {
        byte[] bytes = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);

        MalformedJsonException refused = catchThrowableOfType(MalformedJsonException.class, () -> Json.tree(bytes));

        assertThat(refused.problem().actual()).isEqualTo("a byte-order mark");
    }

    @Test
    void reads64LevelsAndNoMore() throws MalformedJsonException {
        String deepest = "[".repeat(64) + "]".repeat(64);

        MalformedJsonException refused =
                catchThrowableOfType(MalformedJsonException.class, () -> Json.tree("[" + deepest + "]"));

        assertThat(Json.tree(deepest).isArray()).isTrue();
        assertThat(refused.problem().expected()).isEqualTo("at most 64 levels of nesting");
    }
}
