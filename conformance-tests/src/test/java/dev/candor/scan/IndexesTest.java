package dev.candor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An exchange has the number that it states, or that of its line. */
final class IndexesTest {
    private final Indexes indexes = new Indexes();

    @Test
    void areThoseThatAreStated() {
        assertThat(indexes.of(7, 1)).isEqualTo(7);
        assertThat(indexes.of(3, 2)).isEqualTo(3);
    }

    @Test
    void areThoseOfTheLinesWhereNoneIsStatedOrOneMore() {
        assertThat(indexes.of(-1, 1)).isZero();
        assertThat(indexes.of(9, 2)).isEqualTo(9);
        assertThat(indexes.of(9, 3)).isEqualTo(2);
    }

    @Test
    void areThoseOfTheLinesBeyondAnyNumber() {
        assertThat(indexes.of(Long.MAX_VALUE, 1)).isZero();
        assertThat(indexes.of(Integer.MAX_VALUE, 2)).isEqualTo(Integer.MAX_VALUE);
        assertThat(indexes.of(Integer.MAX_VALUE, 3)).isEqualTo(2);
    }
}
