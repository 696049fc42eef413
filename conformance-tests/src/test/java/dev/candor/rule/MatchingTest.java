package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void givesUpAFirstChoiceThatAnotherNeeds() {
        Matching<String, String> matching = new Matching<>(List.of("ab", "a"), List.of("a", "b"), String::contains);

        assertThat(matching.leftOver()).isEmpty();
        assertThat(matching.rightOver()).isEmpty();
    }

    @Test
    void leavesOverWhatFitsNothingThatIsFree() {
        Matching<String, String> matching = new Matching<>(List.of("a", "a", "c"), List.of("a", "b"), String::contains);

        assertThat(matching.leftOver()).containsExactly("a", "c");
        assertThat(matching.rightOver()).containsExactly("b");
    }

    @Test
    void pairsEqualOnesByTheirNumber() {
        Matching<String, String> matching = new Matching<>(List.of("a", "a"), List.of("a", "a", "a"), String::contains);

        assertThat(matching.leftOver()).isEmpty();
        assertThat(matching.rightOver()).hasSize(1);
    }
}
