package dev.candor.script;

import dev.candor.rule.Rules;
import dev.candor.spec.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which requirement is killed by which mutants, as was seen.
 *
 * @param lines one for each requirement of the specification
 * @param puppets one for each puppet that was played in process, and for each of another test
 * @param totals numbers that can be counted again in the other two
 */
record Matrix(List<Line> lines, List<Puppet> puppets, Map<String, Long> totals) {

    /**
     * One requirement.
     *
     * @param rule whether the kit has a rule for it
     * @param mutants that declare to break it, and whether each was found out by it
     * @param untested why no mutant breaks it, as the specification has it; empty where one does
     */
    record Line(String requirement, boolean rule, Map<String, Boolean> mutants, String untested) {
        /** How many mutants it finds out. */
        long kills() {
            return mutants.values().stream().filter(found -> found).count();
        }
    }

    /**
     * One puppet.
     *
     * @param kills what it must be found out by; none where it is honest
     * @param also what may be found besides, with the reason
     * @param failed what it was found out by, with what was said first
     * @param playedBy the test that plays it
     */
    record Puppet(
            String id,
            String why,
            List<String> kills,
            Map<String, String> also,
            Map<String, String> failed,
            String playedBy) {
        static Puppet of(Played played) {
            Mutant mutant = played.mutant();
            Map<String, String> also = new TreeMap<>(mutant.also());
            also.putAll(mutant.demanded());
            return new Puppet(
                    mutant.id(), mutant.why(), List.copyOf(mutant.kills()), also, played.failed(), "KillMatrixTest");
        }

        boolean honest() {
            return kills.isEmpty();
        }

        /** Whether it was found out by all that it declares, and by nothing else. */
        boolean asDeclared() {
            return failed.keySet().containsAll(kills)
                    && failed.keySet().stream().allMatch(id -> kills.contains(id) || also.containsKey(id));
        }
    }

    /** @param elsewhere puppets that other tests play, each in a process of its own; they fail where they are not found out */
    static Matrix of(List<Requirement> requirements, List<Played> played, List<Puppet> elsewhere) {
        List<Puppet> puppets = new ArrayList<>(played.stream().map(Puppet::of).toList());
        puppets.addAll(elsewhere);
        List<Line> lines = requirements.stream().map(one -> line(one, puppets)).toList();
        return new Matrix(lines, puppets, totals(lines, puppets));
    }

    private static Line line(Requirement one, List<Puppet> puppets) {
        String requirement = one.id();
        Map<String, Boolean> mutants = new LinkedHashMap<>();
        puppets.stream()
                .filter(puppet -> puppet.kills().contains(requirement))
                .forEach(puppet -> mutants.put(puppet.id(), puppet.failed().containsKey(requirement)));
        boolean rule = Rules.of(requirement).isPresent();
        String why = rule ? one.untested().orElse("") : "the kit has no rule for it yet";
        return new Line(requirement, rule, mutants, why);
    }

    private static Map<String, Long> totals(List<Line> lines, List<Puppet> puppets) {
        Map<String, Long> totals = new LinkedHashMap<>();
        totals.put("requirements", (long) lines.size());
        totals.put("requirementsWithRule", lines.stream().filter(Line::rule).count());
        totals.put(
                "requirementsKilled",
                lines.stream().filter(line -> line.kills() > 0).count());
        totals.put(
                "requirementsKilledTwice",
                lines.stream().filter(line -> line.kills() > 1).count());
        totals.put(
                "mutants", puppets.stream().filter(puppet -> !puppet.honest()).count());
        totals.put(
                "mutantsFoundOutAsDeclared",
                puppets.stream()
                        .filter(puppet -> !puppet.honest() && puppet.asDeclared())
                        .count());
        totals.put("honest", puppets.stream().filter(Puppet::honest).count());
        totals.put(
                "honestNotAccused",
                puppets.stream()
                        .filter(puppet -> puppet.honest() && puppet.asDeclared())
                        .count());
        return totals;
    }
}
