package dev.candor.trial;

import dev.candor.capture.Exchange;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario showed.
 *
 * @param scenario its name
 * @param facts what was known in its world at first
 * @param runs in order; fewer than steps where the remaining ones were not needed
 * @param compared the control trial; null where the scenario needs none
 * @param proof how much of the network was seen
 */
public record Trial(
        String scenario,
        Facts facts,
        List<Run> runs,
        @Nullable Trial compared,
        Proof proof) {

    /** By its name alone: what its runs captured may be megabytes. */
    @Override
    public int hashCode() {
        return scenario.hashCode();
    }

    public Optional<Trial> control() {
        return Optional.ofNullable(compared);
    }

    /** The facts that held in one of its runs. */
    public Facts facts(Run run) {
        Facts held = facts;
        for (Map.Entry<String, String> fact : run.facts().entrySet()) {
            held = held.having(fact.getKey(), fact.getValue());
        }
        return held;
    }

    /** The facts of its world, and all other values that a run changed them to. */
    public Facts known() {
        Facts known = facts;
        for (Run run : runs) {
            for (Fact fact : facts(run).facts()) {
                known = known.facts().contains(fact) ? known : known.and(fact);
            }
        }
        return known;
    }

    /** Whether no run opened a connection, sent anything else or looked up a name. */
    public boolean silent() {
        return runs.stream().allMatch(run -> run.capture().silent());
    }

    /** The run that did not end by itself, after which the remaining steps were not played, if there is one. */
    public Optional<Run> endless() {
        return runs.stream().filter(Run::endless).findFirst();
    }

    public Stream<Exchange> exchanges() {
        return runs.stream().flatMap(run -> run.exchanges().stream());
    }

    /** The runs under one kind of conditions. */
    public List<Run> runs(Sending sending) {
        return runs.stream().filter(run -> run.step().sending() == sending).toList();
    }
}
