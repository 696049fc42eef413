package dev.candor.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Puppets that need a process of their own, which other tests play and find out. */
final class Elsewhere {
    private Elsewhere() {}

    static List<Matrix.Puppet> puppets(String resource) {
        List<Matrix.Puppet> puppets = new ArrayList<>();
        Script.read(resource).forEach(one -> puppets.add(puppet(one)));
        return puppets;
    }

    private static Matrix.Puppet puppet(JsonNode one) {
        Map<String, String> failed = new LinkedHashMap<>();
        one.path("kills").forEach(id -> failed.put(Terms.text(id), "asserted by the test"));
        return new Matrix.Puppet(
                Terms.text(one.path("id")),
                Terms.text(one.path("why")),
                List.copyOf(failed.keySet()),
                Map.of(),
                failed,
                Terms.text(one.path("playedBy")));
    }
}
