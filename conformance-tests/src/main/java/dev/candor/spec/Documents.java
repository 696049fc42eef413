package dev.candor.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** Reads documents of our own; what is wrong with one is said by an {@link InvalidDocumentException}. */
public final class Documents {
    private Documents() {}

    /** Reads a file as strict JSON. */
    public static JsonNode read(Path file) {
        try {
            return Json.tree(Files.readAllBytes(file));
        } catch (MalformedJsonException e) {
            throw new InvalidDocumentException(file.toString(), List.of(e.problem()));
        } catch (NoSuchFileException e) {
            throw unreadable(file, "nothing there");
        } catch (IOException e) {
            throw unreadable(file, Files.isDirectory(file) ? "a folder" : "one that cannot be read");
        }
    }

    /** Reads a file and holds it against one of the kit's schemas. */
    public static JsonNode read(Path file, String schema) {
        JsonNode document = read(file);
        refuse(file, Schemas.shipped().validate(schema, document));
        return document;
    }

    /** Reads a file, holds it against one of the kit's schemas, and makes a record of it. */
    public static <T> T read(Path file, String schema, Class<T> type) {
        JsonNode document = read(file, schema);
        return bind(file, document, Json.mapper().readerFor(type));
    }

    static <T> T bind(Path file, JsonNode document, ObjectReader reader) {
        try {
            return reader.readValue(document);
        } catch (JacksonException e) {
            String at = "/"
                    + String.join("/", e.getPath().stream().map(Documents::step).toList());
            throw new InvalidDocumentException(
                    file.toString(), List.of(new Problem(at, "type", "what the schema describes", "something else")));
        }
    }

    static void refuse(Path file, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(file.toString(), problems);
        }
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }

    private static InvalidDocumentException unreadable(Path file, String actual) {
        return new InvalidDocumentException(file.toString(), List.of(new Problem("", "file", "a file", actual)));
    }
}
