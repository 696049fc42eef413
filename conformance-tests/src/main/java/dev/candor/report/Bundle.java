package dev.candor.report;

import dev.candor.spec.Digests;
import dev.candor.spec.InvalidDocumentException;
import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Problem;
import dev.candor.spec.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/** A bundle of evidence as it stands on disk, held against its manifest before anything of it is used. */
final class Bundle {
    // Plain names below plain folders: nothing that leads out, and nothing that two systems read in two ways.
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,4}");

    private final Path file;
    private final Map<String, byte[]> contents = new HashMap<>();
    private final Manifest manifest;
    private long all;

    /**
     * Reads all of it.
     *
     * @throws InvalidDocumentException where it is no bundle, or is not what its manifest says
     */
    Bundle(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw wrong("", "a file evidence.zip", Files.isDirectory(file) ? "a folder" : "nothing there");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                add(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("", "a zip file that can be read", "another one, or a damaged one");
        }
        manifest = held();
    }

    private void add(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName();
        if (contents.size() >= Packing.MOST) {
            throw wrong("", "at most " + Packing.MOST + " entries", "more");
        }
        if (!NAME.matcher(name).matches()) {
            throw wrong(FindingText.printable(name), "a plain name below the bundle", "a name that may lead out of it");
        }
        if (contents.containsKey(name)) {
            throw wrong(name, "each entry once", "two of the same name");
        }
        // What the entry says of its own length is not believed: a bomb says little.
        long room = Math.min(Packing.LONGEST, Packing.ALL - all);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) room + 1);
            if (content.length > room) {
                throw wrong(
                        name,
                        "at most " + Packing.LONGEST + " bytes unpacked, and " + Packing.ALL + " in all entries",
                        "more");
            }
            all += content.length;
            contents.put(name, content);
        }
    }

    private Manifest held() {
        JsonNode document = document(Manifest.NAME, Manifest.SCHEMA);
        Manifest read = Json.mapper().treeToValue(document, Manifest.class);
        Set<String> named = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Entry entry : read.entries()) {
            byte[] content = contents.get(entry.name());
            if (content == null) {
                throw wrong(entry.name(), "the entry that the manifest names", "missing");
            }
            String digest = Digests.sha256(content);
            if (!digest.equals(entry.sha256()) || content.length != entry.bytes()) {
                throw wrong(entry.name(), "content with SHA-256 " + entry.sha256() + " as in the manifest", digest);
            }
            named.add(entry.name());
        }
        contents.keySet().stream()
                .sorted()
                .filter(name -> !named.contains(name))
                .forEach(name -> {
                    throw wrong(name, "an entry that the manifest names", "one that it does not");
                });
        return read;
    }

    Manifest manifest() {
        return manifest;
    }

    /** SHA-256 of the manifest. */
    String digest() {
        return Digests.sha256(contents(Manifest.NAME));
    }

    /** An entry as a JSON document that keeps a schema. */
    JsonNode document(String name, String schema) {
        try {
            JsonNode document = Json.tree(contents(name));
            List<Problem> problems = Schemas.shipped().validate(schema, document);
            if (!problems.isEmpty()) {
                throw new InvalidDocumentException(file + ", " + name, problems);
            }
            return document;
        } catch (MalformedJsonException e) {
            throw new InvalidDocumentException(file + ", " + name, List.of(e.problem()));
        }
    }

    /** Whether an entry is these bytes. */
    boolean holds(String name, byte[] content) {
        return Arrays.equals(contents(name), content);
    }

    private byte[] contents(String name) {
        byte[] content = contents.get(name);
        if (content == null) {
            throw wrong(name, "an entry of this name", "missing");
        }
        return content;
    }

    /** Says what is wrong with it; it has been changed, or is no bundle. */
    InvalidDocumentException wrong(String at, String expected, String actual) {
        return new InvalidDocumentException(file.toString(), List.of(new Problem(at, "evidence", expected, actual)));
    }
}
