package dev.candor.world;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known for one run (schema: {@code urn:candor:meta:facts}).
 *
 * @param seed what the planted values were made from
 * @param open values that are public, so that they are no leak
 * @param salts values that are known to be mixed into digests
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Facts(
        long seed,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Fact> facts,
        @JsonProperty("public") @Nullable List<String> open,
        @Nullable List<String> salts) {
    /** Labels of what only a sealed world can change. */
    public static final Set<String> OF_THE_MACHINE = Set.of("mac", "machine-id");

    public static Facts of(long seed, List<Fact> facts) {
        return new Facts(seed, List.copyOf(facts), null, null);
    }

    /** What is not as in other facts: label to value, which is empty where it is gone. */
    public Map<String, String> unlike(Facts others) {
        Map<String, String> here = values();
        Map<String, String> there = others.values();
        Map<String, String> unlike = new LinkedHashMap<>(here);
        unlike.entrySet().removeAll(there.entrySet());
        there.keySet().stream().filter(label -> !here.containsKey(label)).forEach(label -> unlike.put(label, ""));
        return unlike;
    }

    /** Label to value; of equal labels the first. */
    @JsonIgnore
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        facts.forEach(fact -> values.putIfAbsent(fact.label(), fact.value()));
        return values;
    }

    /**
     * The facts of the real machine that programs see here.
     *
     * @param sealed whether all that can be planted is
     */
    public List<Fact> real(boolean sealed) {
        return facts.stream()
                .filter(fact ->
                        fact.label().startsWith(Machine.REAL) || (!sealed && Machine.HARDWARE.contains(fact.label())))
                .toList();
    }

    /** The same facts with another value of one label; an empty value takes the fact away. */
    public Facts with(String label, String value) {
        List<Fact> changed = new ArrayList<>();
        for (Fact fact : facts) {
            if (!fact.label().equals(label)) {
                changed.add(fact);
            } else if (!value.isEmpty()) {
                changed.add(new Fact(label, fact.kind(), value, fact.below()));
            }
        }
        return new Facts(seed, List.copyOf(changed), open, salts);
    }

    /** The same facts with a value of one label, known before or not; an empty value takes the fact away. */
    public Facts having(String label, String value) {
        return value.isEmpty() || values().containsKey(label)
                ? with(label, value)
                : and(new Fact(label, Planted.kind(label), value));
    }

    /** The same facts and one more. */
    public Facts and(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new Facts(seed, List.copyOf(more), open, salts);
    }
}
