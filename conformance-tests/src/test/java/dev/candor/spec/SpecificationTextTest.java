package dev.candor.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationTextTest {
    @Test
    void indexAndTextSayTheSame() throws IOException {
        List<String> text = Files.readAllLines(Shipped.path("SPECIFICATION.md"));

        assertThat(Specification.shipped().requirements())
                .hasSizeGreaterThan(50)
                .isEqualTo(SpecificationText.requirements(text));
    }

    @Test
    void frozenRequirementsAreThoseWithARule() {
        List<String> judged = Specification.shipped().requirements().stream()
                .filter(requirement -> !requirement.checkedBy().equals("Not yet checked."))
                .map(Requirement::id)
                .toList();

        assertThat(Specification.shipped().frozen()).isEqualTo(judged);
    }

    @Test
    void refusesALineThatIsNoneOfTheFixedOnes() {
        List<String> text = List.of("### SHAPE-01 - Every request can be read", "Every request must be readable.");

        assertThatThrownBy(() -> SpecificationText.requirements(text))
                .hasMessageContaining("expected one of the fixed lines");
    }
}
