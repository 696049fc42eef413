package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class VectorsTest {
    @TestFactory
    Stream<DynamicTest> everyVectorReceivesItsVerdict() {
        return Vectors.files().stream().flatMap(VectorsTest::cases);
    }

    @Test
    void everyRuleHasVectors() {
        List<String> rules = Rules.all().stream().map(Rule::requirement).toList();

        List<String> files = Vectors.files().stream().map(Vectors::id).toList();

        assertThat(files).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void everyFileIsNamedAfterItsRequirementAndStandsInItsArea() {
        assertThat(Vectors.files()).allSatisfy(file -> {
            String id = Vectors.id(file);
            assertThat(Vectors.document(file).get("requirement").asString()).isEqualTo(id);
            assertThat(String.valueOf(Objects.requireNonNull(file.getParent()).getFileName()))
                    .isEqualTo(id.substring(0, id.indexOf('-')));
        });
    }

    private static Stream<DynamicTest> cases(Path file) {
        JsonNode cases = Vectors.document(file).get("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        Vectors.id(file) + ": " + vector.get("name").asString(),
                        () -> receivesItsVerdict(vector, Vectors.id(file))));
    }

    static void receivesItsVerdict(JsonNode vector, String requirement) {
        Verdict verdict = Vectors.judge(vector, requirement);

        assertThat(verdict.outcome())
                .as(verdict.reason() + " " + verdict.findings())
                .isEqualTo(Vectors.outcome(vector));
        assertThat(verdict.findings())
                .zipSatisfy(
                        Vectors.expected(vector),
                        (finding, place) -> assertThat(place.isOf(finding))
                                .as(finding + " at " + place)
                                .isTrue());
        assertThat(verdict.reason()).isNotEmpty();
    }
}
