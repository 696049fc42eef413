package dev.candor.script;

import dev.candor.rule.Judged;
import dev.candor.rule.Outcome;
import dev.candor.rule.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the kit concluded of one puppet.
 *
 * @param failed for each requirement that failed, where and why first
 * @param inconclusive the same for what proved nothing
 */
record Played(Mutant mutant, Map<String, String> failed, Map<String, String> inconclusive) {
    static Played of(Mutant mutant, List<Judged> verdicts) {
        return new Played(mutant, with(Outcome.FAILED, verdicts), with(Outcome.INCONCLUSIVE, verdicts));
    }

    private static Map<String, String> with(Outcome outcome, List<Judged> verdicts) {
        Map<String, String> said = new LinkedHashMap<>();
        verdicts.stream()
                .filter(one -> one.outcome() == outcome)
                .forEach(one -> said.putIfAbsent(
                        one.requirement(),
                        "in " + one.scenario() + ": " + one.verdict().reason()));
        return said;
    }

    /** Requirements that the mutant declares to fail, and that did not; those that no rule judges cannot. */
    Set<String> survived() {
        Set<String> survived = new TreeSet<>(mutant.kills());
        survived.removeAll(failed.keySet());
        survived.removeIf(requirement -> Rules.of(requirement).isEmpty());
        return survived;
    }

    /** What failed without having been declared. */
    Map<String, String> accused() {
        Map<String, String> accused = new LinkedHashMap<>(failed);
        accused.keySet().removeAll(mutant.kills());
        accused.keySet().removeAll(mutant.also().keySet());
        accused.keySet().removeAll(mutant.demanded().keySet());
        return accused;
    }
}
