package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test
    void boxesColoursAndLineBreaksAreFolded() {
        String printed = "\u001B[1;33m╔═══╗\u001B[0m\r\n║ you   ║\r\n║ may ║\u001B]0;title\u0007\n╚═══╝";

        assertThat(Folded.text(printed)).isEqualTo("you may");
    }

    @Test
    void linesAreKeptWhereTheyAreAskedFor() {
        assertThat(Folded.lines("one\r\ntwo\rthree")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void onlyAStartIsSearchedForANotice() {
        assertThat(Folded.text("x".repeat(1 << 20)).length()).isLessThan(1 << 15);
    }

    @Test
    void aLineOfABoxIsKnown() {
        assertThat(Folded.boxed("│ text │")).isTrue();
        assertThat(Folded.boxed("| text |")).isFalse();
    }
}
