package dev.candor.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.report.Report;
import dev.candor.spec.Specification;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mutant is found out by each requirement that it declares, and by no other; who is honest is not accused. */
final class KillMatrixTest {
    private static final List<Mutant> ALL = Stream.of(
                    "honest.json",
                    "candor-mutants.json",
                    "candor-mutants-2.json",
                    "gatsby-mutants.json",
                    "pact-mutants.json",
                    "pants-mutants.json",
                    "testkube-mutants.json",
                    "evidently-mutants.json")
            .flatMap(file -> Mutant.of(file).stream())
            .toList();

    private static Stage stage;

    @BeforeAll
    static void begin() {
        stage = new Stage(ALL);
    }

    @AfterAll
    static void end() {
        stage.close();
        MatrixPage.write(matrix(), Path.of("target", "kill-matrix"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void isNotAccused(Mutant puppet) {
        Played played = stage.played(puppet);

        assertThat(played.accused()).isEmpty();
        assertThat(played.inconclusive()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void isFoundOut(Mutant mutant) {
        Played played = stage.played(mutant);

        assertThat(played.survived()).as("requirements that must fail").isEmpty();
        assertThat(played.accused()).as("requirements that must not fail").isEmpty();
    }

    @Test
    void killsEachRequirementOrSaysWhyNot() {
        List<String> without = matrix().lines().stream()
                .filter(line -> line.rule() && line.kills() == 0)
                .map(Matrix.Line::requirement)
                .toList();

        List<String> untested = Report.UntestedRule.of(Specification.shipped()).stream()
                .map(Report.UntestedRule::requirement)
                .toList();

        assertThat(untested).isEqualTo(without);
    }

    @Test
    void killsNoRequirementByOneMutantAlone() {
        List<String> once = matrix().lines().stream()
                .filter(line -> line.kills() == 1)
                .map(Matrix.Line::requirement)
                .toList();

        assertThat(once).isEmpty();
    }

    static List<Mutant> honest() {
        return ALL.stream().filter(Mutant::honest).toList();
    }

    static List<Mutant> mutants() {
        return ALL.stream().filter(mutant -> !mutant.honest()).toList();
    }

    private static Matrix matrix() {
        return Matrix.of(Specification.shipped().requirements(), stage.all(), Elsewhere.puppets("elsewhere.json"));
    }
}
