package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import dev.candor.spec.Problem;
import dev.candor.spec.Repeat;
import dev.candor.spec.Repeat.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RepeatCheckTest {
    private static final Repeat TAGS = new Repeat(
            "/tags",
            List.of(
                    new Entry("source:acme", null, null, null, false),
                    new Entry("version:", null, "/version", null, true),
                    new Entry("version:", "/version", null, null, false),
                    new Entry("repo:", "/repo", null, null, true),
                    new Entry("goal:", null, null, "/goals", false)),
            "x");
    private static final Repeat TITLE = new Repeat("/title", List.of(new Entry("run ", "/id", null, null, false)), "x");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "source:acme","version:3.9.1","repo:4f","goal:test","goal:lint"
            "source:acme","version:3","version:3.9","version:3.9.1","repo:4f","goal:test","goal:lint"
            "source:acme","version:3.9","version:3.9.1","repo:4f","goal:test","goal:lint"
            """)
    void takesTheDeclaredEntriesInTheirOrder(String tags) {
        List<Problem> problems = RepeatCheck.problems(TAGS, event(tags, "\"repo\":\"4f\","));

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "source:acme","version:3.9.1","repo:","goal:test","goal:lint"
            "source:acme","version:3.9.1","goal:test","goal:lint"
            """)
    void letsAnEntryBeEmptyOrMissingWhereItsValueIs(String tags) {
        List<Problem> absent = RepeatCheck.problems(TAGS, event(tags, ""));
        List<Problem> empty = RepeatCheck.problems(TAGS, event(tags, "\"repo\":\"\","));

        assertThat(absent).isEmpty();
        assertThat(empty).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version:3.9.1","repo:4f","goal:test","goal:lint"                                | /tags/0 | "source:acme"
            "source:acme","version:3.9.2","repo:4f","goal:test","goal:lint"                  | /tags/1 | "version:" and the value at /version
            "source:acme","version:3.9","repo:4f","goal:test","goal:lint"                    | /tags/2 | "version:" and the value at /version
            "source:acme","version:3.8","version:3.9.1","repo:4f","goal:test","goal:lint"    | /tags/1 | "version:" and the value at /version
            "source:acme","version:3.9.1","goal:test","goal:lint"                            | /tags/2 | "repo:" and the value at /repo
            "source:acme","version:3.9.1","repo:","goal:test","goal:lint"                    | /tags/2 | "repo:" and the value at /repo
            "source:acme","version:3.9.1","repo:4f","goal:lint","goal:test"                  | /tags/3 | "goal:" and the value at /goals
            "source:acme","version:3.9.1","repo:4f","goal:test"                              | /tags   | "goal:" and the value at /goals
            "source:acme","version:3.9.1","repo:4f","goal:test","goal:lint","goal:lint"      | /tags/5 | no further entry
            "source:acme","repo:4f","version:3.9.1","goal:test","goal:lint"                  | /tags/1 | "version:" and the value at /version
            """)
    void namesTheFirstEntryThatIsWrong(String tags, String at, String expected) {
        List<Problem> problems = RepeatCheck.problems(TAGS, event(tags, "\"repo\":\"4f\","));

        assertThat(problems).map(Problem::keyword).containsExactly("repeats");
        assertThat(problems).map(Problem::at).containsExactly(at);
        assertThat(problems).map(Problem::expected).containsExactly(expected);
    }

    @Test
    void findsAnEntryOfNoDeclaredKindAndReadsOn() {
        String tags = "\"source:acme\",\"os:linux\",\"version:3.9.1\",\"repo:4f\",\"goal:test\",\"goal:lint\",\"ci:1\"";

        List<Problem> problems = RepeatCheck.problems(TAGS, event(tags, "\"repo\":\"4f\","));

        assertThat(problems).map(Problem::at).containsExactly("/tags/1", "/tags/6");
        assertThat(problems).map(Problem::keyword).containsOnly("additionalProperties");
    }

    @Test
    void holdsATextAgainstItsOneEntry() {
        List<Problem> right = RepeatCheck.problems(TITLE, Json.mapper().readTree("{\"title\":\"run 7\",\"id\":\"7\"}"));
        List<Problem> wrong = RepeatCheck.problems(TITLE, Json.mapper().readTree("{\"title\":\"run 8\",\"id\":\"7\"}"));
        List<Problem> other =
                RepeatCheck.problems(TITLE, Json.mapper().readTree("{\"title\":\"my run 7\",\"id\":\"7\"}"));

        assertThat(right).isEmpty();
        assertThat(wrong).map(Problem::at).containsExactly("/title");
        assertThat(other).map(Problem::at).containsExactly("/title");
    }

    @Test
    void leavesWhatIsMissingOrNoTextToTheSchema() {
        List<Problem> missing = RepeatCheck.problems(TITLE, Json.mapper().readTree("{\"id\":\"7\"}"));
        List<Problem> number = RepeatCheck.problems(TITLE, Json.mapper().readTree("{\"title\":7,\"id\":\"7\"}"));

        assertThat(missing).isEmpty();
        assertThat(number).isEmpty();
    }

    private static JsonNode event(String tags, String repo) {
        return Json.mapper()
                .readTree("{\"tags\":[" + tags + "],\"version\":\"3.9.1\"," + repo + "\"goals\":[\"test\",\"lint\"]}");
    }
}
