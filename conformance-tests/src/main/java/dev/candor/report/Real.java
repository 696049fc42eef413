package dev.candor.report;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.List;

/** Which of a machine's real facts keep their values in evidence, because a verdict rests on them. */
enum Real {
    NONE,
    /** Of identifiers that are made from what no world but a sealed one can plant. */
    HARDWARE,
    ALL;

    boolean keeps(Fact fact) {
        return this == ALL || (this == HARDWARE && hardware(fact));
    }

    static boolean hardware(Fact fact) {
        return fact.kind().equals("mac") || fact.kind().equals("machine-id");
    }

    /** Labels of the real facts whose values stay. */
    List<String> kept(Facts facts, boolean sealed) {
        return facts.real(sealed).stream()
                .filter(this::keeps)
                .map(Fact::label)
                .distinct()
                .sorted()
                .toList();
    }
}
