package dev.candor.hostile;

import dev.candor.spec.Documents;
import dev.candor.spec.Profile;
import dev.candor.spec.Shipped;
import dev.candor.spec.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the trials that ship with the specification: the ground on which hostile ones are made.
 *
 * @param name requirement and case
 * @param trial as documents keep it
 */
record Stored(String name, Profile profile, ObjectNode trial) {
    /** All of them, in the order of their files. */
    static List<Stored> all() {
        try (Stream<Path> files = Files.walk(Shipped.path("vectors"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> cases(Documents.read(file)))
                    // What the profile alone decides has no run that could be hostile.
                    .filter(stored -> !runs(stored.trial()).isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be listed", e);
        }
    }

    private static Stream<Stored> cases(JsonNode file) {
        List<Stored> cases = new ArrayList<>();
        for (JsonNode vector : file.path("cases")) {
            String name = file.path("requirement").asString() + ": "
                    + vector.path("name").asString();
            Profile profile =
                    Specification.shipped().profile(vector.path("profile").asString());
            cases.add(new Stored(name, profile, (ObjectNode) vector.path("trial")));
        }
        return cases.stream();
    }

    /** The runs of a trial and of its control. */
    static List<ObjectNode> runs(JsonNode trial) {
        List<ObjectNode> runs = new ArrayList<>();
        for (JsonNode at = trial; at.isObject(); at = at.path("control")) {
            at.path("runs").forEach(run -> runs.add((ObjectNode) run));
        }
        return runs;
    }
}
