package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Derivation;
import dev.candor.spec.Identifier;
import dev.candor.spec.Identifier.Kind;
import dev.candor.spec.Identifier.Known;
import dev.candor.spec.Specification;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The known values of the shipped profiles, right and wrong. */
final class DerivationVectorsTest {
    record Case(Identifier identifier, Known known) {
        Sources sources() {
            return new Sources(Facts.of(
                    0,
                    known.facts().entrySet().stream()
                            .map(fact -> new Fact(fact.getKey(), "path", fact.getValue()))
                            .toList()));
        }

        Derivation declared() {
            return sources().applying(identifier).orElseThrow();
        }
    }

    @ParameterizedTest
    @MethodSource("derived")
    void theRightValueIsTheOnlyOneThatIsAccepted(Case vector) {
        List<String> accepted = vector.sources().values(vector.declared());

        assertThat(accepted).containsExactly(vector.known().value());
        assertThat(accepted).doesNotContainAnyElementsOf(vector.known().wrong());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void noMistakeIsExplainedWithTheValueOfAFact(Case vector) {
        Mistakes mistakes = new Mistakes(vector.identifier(), vector.declared(), vector.sources());

        List<String> told = vector.known().wrong().stream().map(mistakes::of).toList();

        assertThat(told)
                .allSatisfy(text -> assertThat(text)
                        .isNotEmpty()
                        .doesNotContain(vector.known().facts().values())
                        .doesNotContain(vector.known().wrong()));
    }

    @ParameterizedTest
    @MethodSource("random")
    void aRandomIdentifiersRightValueHasTheFormAndItsWrongOnesHaveNot(Case vector) {
        assertThat(isVersion4(vector.known().value())).isTrue();
        assertThat(vector.known().wrong()).noneMatch(DerivationVectorsTest::isVersion4);
    }

    @Test
    void thereAreVectorsOfBothKinds() {
        assertThat(derived()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(random()).isNotEmpty();
    }

    private static boolean isVersion4(String value) {
        return Uuid.endOf(value)
                .filter(uuid -> uuid.isStandard() && uuid.version() == 4)
                .isPresent();
    }

    static Stream<Case> derived() {
        return cases(Kind.DERIVED);
    }

    static Stream<Case> wrong() {
        return derived().filter(vector -> !vector.known().wrong().isEmpty());
    }

    static Stream<Case> random() {
        return cases(Kind.RANDOM);
    }

    private static Stream<Case> cases(Kind kind) {
        return Specification.shipped().profiles().stream()
                .map(id -> Specification.shipped().profile(id).identifiers())
                .flatMap(List::stream)
                .filter(identifier -> identifier.kind() == kind)
                .flatMap(identifier -> identifier.vectors().stream().map(known -> new Case(identifier, known)));
    }
}
