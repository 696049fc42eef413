package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationTest {
    private final Specification specification = Specification.shipped();

    @Test
    void shipsTheProfilesThatItNames() {
        assertThat(specification.profiles()).contains("candor", "gatsby").isSorted();
        assertThat(specification.profiles())
                .allSatisfy(id -> assertThat(specification.profile(id).id()).isEqualTo(id));
    }

    @Test
    void freezesRequirementsThatItHas() {
        assertThat(specification.frozen())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(specification.requirement(id)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            gatsby, SHAPE-01,     MUST
            gatsby, SHAPE-09,     SHOULD
            gatsby, CONSENT-12,   none
            gatsby, TRANSPARENT-01, MUST
            candor, SHAPE-09,     MUST
            candor, IDENT-01,     none
            """)
    void bindsByPromiseThenByFloor(String profile, String requirement, String level) {
        String binds = specification
                .level(
                        specification.profile(profile),
                        specification.requirement(requirement).orElseThrow())
                .map(Level::name)
                .orElse("none");

        assertThat(binds).isEqualTo(level);
    }

    @Test
    void namesTheShippedProfilesWhereOneIsUnknown() {
        assertThatThrownBy(() -> specification.profile("gatbsy"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(
                        "expected one of " + String.join(", ", specification.profiles()) + ", or a folder");
    }

    @Test
    void refusesAFolderWithoutAProfile(@TempDir Path folder) {
        assertThatThrownBy(() -> specification.profile(folder.toString()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(
                        "profile.json cannot be used:\n  the document: expected a file, but was nothing there");
    }
}
