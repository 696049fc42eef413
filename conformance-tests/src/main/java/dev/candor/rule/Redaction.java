package dev.candor.rule;

import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.Comparator;
import java.util.List;

/** Takes the values of facts out of verdicts: a report names a fact by its label and never prints it. */
final class Redaction {
    /** What an implementation sent may stand in a text, and may be as long as it likes. */
    static final int MOST = 2_000;

    private final List<Fact> longestFirst;

    Redaction(Facts facts) {
        longestFirst = facts.facts().stream()
                .filter(fact -> !fact.value().isBlank())
                .sorted(Comparator.comparing((Fact fact) -> fact.value().length())
                        .reversed())
                .toList();
    }

    Verdict apply(Verdict verdict) {
        return new Verdict(
                verdict.outcome(),
                text(verdict.reason()),
                verdict.findings().stream().map(this::finding).toList());
    }

    private Finding finding(Finding f) {
        return new Finding(f.run(), f.exchange(), text(f.at()), text(f.expected()), text(f.actual()));
    }

    /** A text with the label of each fact in the place of its value. */
    String text(String text) {
        String redacted = text;
        for (Fact fact : longestFirst) {
            redacted = redacted.replace(fact.value(), "<" + fact.label() + ">");
        }
        return redacted.length() > MOST ? redacted.substring(0, MOST) + "..." : redacted;
    }
}
