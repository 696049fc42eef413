package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Documents;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What {@link VectorsTest} shows, one test for each file: mutation testing runs them once for each change, and a test of
 * its own for each vector, held against its schema, would cost it hours. The build runs the other one.
 */
class VectorsAtOnce {
    static List<Path> files() {
        return Vectors.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyVectorReceivesItsVerdict(Path file) {
        JsonNode cases = Documents.read(file).get("cases");

        assertThat(cases).isNotEmpty().allSatisfy(vector -> VectorsTest.receivesItsVerdict(vector, Vectors.id(file)));
    }
}
