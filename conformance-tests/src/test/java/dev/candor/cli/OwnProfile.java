package dev.candor.cli;

import dev.candor.spec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A copy of the profile {@code candor} in a folder of a test, to be changed. */
record OwnProfile(Path folder, ObjectNode document) {
    private static final Path CANDOR = Path.of("..", "schemas", "profiles", "candor");

    /** Copies it; the copy is used once it is written. */
    static OwnProfile in(Path folder) throws IOException {
        Files.createDirectory(folder);
        try (Stream<Path> files = Files.list(CANDOR)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return new OwnProfile(folder, (ObjectNode) Json.mapper().readTree(folder.resolve("profile.json")));
    }

    /** How long a process may outlive its run. */
    OwnProfile lingering(int millis) {
        ((ObjectNode) document.get("delivery")).put("lingerMillis", millis);
        return this;
    }

    /** The only switch is {@code CANDOR_TELEMETRY}, and it denies by these words, in this order. */
    OwnProfile deniedBy(List<String> words) {
        ArrayNode switches = (ArrayNode) document.at("/consent/switches");
        switches.remove(0);
        ArrayNode effects = (ArrayNode) switches.get(0).get("effects");
        String source = effects.get(0).get("source").asString();
        effects.removeAll();
        ObjectNode denies = effects.addObject();
        words.forEach(denies.putArray("values")::add);
        denies.put("effect", "denies").put("source", source);
        ObjectNode none = effects.addObject();
        none.putArray("values").addNull().add("").add("1").add("true");
        none.put("effect", "none").put("source", source);
        return this;
    }

    /** Writes it under the name of its folder. */
    void write() throws IOException {
        document.put("id", folder.getFileName().toString());
        Files.writeString(folder.resolve("profile.json"), document.toString());
    }
}
