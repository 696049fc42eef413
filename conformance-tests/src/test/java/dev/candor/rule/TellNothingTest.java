package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is found must not be spread further by the report on it. */
final class TellNothingTest {
    /** Shorter values stand in any sentence. */
    private static final int TELLING = 6;

    @ParameterizedTest
    @MethodSource("files")
    void noVerdictHoldsTheValueOfAFact(Path file) {
        assertThat(Vectors.document(file).get("cases")).isNotEmpty().allSatisfy(vector -> {
            String told = Vectors.judge(vector, Vectors.id(file)).toString().toLowerCase(Locale.ROOT);

            assertThat(told).doesNotContain(values(vector));
        });
    }

    static Stream<Path> files() {
        return Vectors.files().stream()
                .filter(file -> Vectors.id(file).startsWith("PRIVACY")
                        || Vectors.id(file).startsWith("IDENT"));
    }

    /** A name that no fact holds besides, so that it is always there to be absent. */
    private static List<String> values(JsonNode vector) {
        List<String> values = new ArrayList<>(List.of("no fact at all"));
        JsonNode facts = vector.at("/trial/facts/facts");
        StreamSupport.stream(facts.spliterator(), false)
                .map(fact -> fact.get("value").asString().toLowerCase(Locale.ROOT))
                .filter(value -> value.length() >= TELLING)
                .forEach(values::add);
        return values;
    }
}
