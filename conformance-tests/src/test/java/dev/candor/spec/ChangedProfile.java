package dev.candor.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A copy of a shipped profile in which single places are other ones. */
public final class ChangedProfile {
    private final Path folder;

    /** Copies the profile into a folder of its name below a work folder. */
    public ChangedProfile(Path work, String id) {
        Path shipped = Shipped.path("profiles/" + id);
        try (Stream<Path> files = Files.walk(shipped)) {
            folder = work.resolve(id);
            for (Path file : files.toList()) {
                Path copy = folder.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectory(copy);
                } else {
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes one file by a JSON Patch. */
    public ChangedProfile change(String file, String patch) {
        try {
            Path there = folder.resolve(file);
            JsonNode changed = JsonPatch.apply(Json.tree(patch), Documents.read(there));
            Files.writeString(there, changed.toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Loads and checks it. */
    public Profile load() {
        return Specification.shipped().profile(folder.toString());
    }
}
