package dev.candor.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class MatrixPageTest {
    @TempDir
    private Path folder;

    @Test
    void writesNumbersThatItsOwnLinesGiveAgain() throws Exception {
        List<Matrix.Puppet> puppets = Elsewhere.puppets("elsewhere.json");

        MatrixPage.write(Matrix.of(Specification.shipped().requirements(), List.of(), puppets), folder);

        JsonNode matrix = Script.parse(Files.readString(folder.resolve("kill-matrix.json")));
        JsonNode totals = matrix.path("totals");
        assertThat(totals.path("mutants").asLong())
                .isEqualTo(each(matrix, "puppets").count());
        assertThat(totals.path("requirements").asLong())
                .isEqualTo(each(matrix, "lines").count());
        assertThat(totals.path("requirementsKilled").asLong()).isEqualTo(killed(matrix, 1));
        assertThat(totals.path("requirementsKilledTwice").asLong()).isEqualTo(killed(matrix, 2));
    }

    private static long killed(JsonNode matrix, int least) {
        return each(matrix, "lines")
                .filter(line ->
                        each(line, "mutants").filter(JsonNode::booleanValue).count() >= least)
                .count();
    }

    private static Stream<JsonNode> each(JsonNode node, String member) {
        return StreamSupport.stream(node.path(member).spliterator(), false);
    }
}
