package dev.candor.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A puppet that breaks one promise; where it declares no kills, it keeps them all, in a way of its own.
 *
 * @param id profile and what it does
 * @param kills requirements of which each must fail
 * @param also requirements that fail as well, each with the reason why the same deed cannot but break them
 * @param why how a program comes to do so
 */
record Mutant(String id, String profile, JsonNode change, Set<String> kills, Map<String, String> also, String why) {

    static List<Mutant> of(String resource) {
        List<Mutant> all = new ArrayList<>();
        Script.read(resource).forEach(one -> all.add(of(one)));
        return all;
    }

    private static Mutant of(JsonNode one) {
        String id = Terms.text(one.path("id"));
        Set<String> kills = new LinkedHashSet<>();
        one.path("kills").forEach(requirement -> kills.add(Terms.text(requirement)));
        String profile = id.substring(0, id.indexOf('/'));
        return new Mutant(
                id, profile, one.path("change"), kills, reasons(one.path("also")), Terms.text(one.path("why")));
    }

    /** What fails because the profile itself demands it, with the reason; no puppet of the profile can keep it. */
    Map<String, String> demanded() {
        return reasons(Script.of(profile + ".json").part("demanded"));
    }

    private static Map<String, String> reasons(JsonNode members) {
        Map<String, String> reasons = new LinkedHashMap<>();
        members.properties().forEach(entry -> reasons.put(entry.getKey(), Terms.text(entry.getValue())));
        return reasons;
    }

    boolean honest() {
        return kills.isEmpty();
    }

    Script script() {
        Script honest = Script.of(profile + ".json");
        return change.isMissingNode() ? honest : honest.changed(change);
    }

    @Override
    public String toString() {
        return id;
    }
}
