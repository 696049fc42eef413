package dev.candor.trial;

import dev.candor.spec.Documents;
import dev.candor.spec.InvalidDocumentException;
import dev.candor.spec.Json;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Schemas;
import dev.candor.spec.Specification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The {@code candor.json} of one implementation. */
public final class ImplementationFile {
    private static final String NAME = "candor.json";
    private static final String SCHEMA = "urn:candor:meta:implementation";

    private final Path file;
    private final Path folder;
    private final Description description;
    private final Specification specification;

    private ImplementationFile(Path file, Description description, Specification specification) {
        this.file = file;
        this.folder = file.resolveSibling("");
        this.description = description;
        this.specification = specification;
    }

    /**
     * Reads it strictly.
     *
     * @param folderOrFile the file, or the folder that holds a {@code candor.json}
     * @throws SetUpException where it is missing, is no JSON, breaks its schema, or asks for what the kit does not have
     */
    public static ImplementationFile read(Path folderOrFile, Specification specification) {
        Path file = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(NAME) : folderOrFile;
        if (!Files.isRegularFile(file)) {
            throw new SetUpException(folderOrFile + ": must be a " + NAME + " or a folder that holds one, but was: "
                    + (Files.isDirectory(folderOrFile) ? "a folder without it" : "nothing there")
                    + "; conformance-tests/ADAPTER.md shows a first one");
        }
        try {
            Description description = Documents.read(file, SCHEMA, Description.class);
            ImplementationFile read = new ImplementationFile(file.toRealPath(), description, specification);
            read.check();
            return read;
        } catch (InvalidDocumentException e) {
            throw new SetUpException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was just read must stay there: " + file, e);
        }
    }

    /**
     * The same for a description that was made by a program.
     *
     * @param as stands for the file in messages, and its folder for that of the file
     */
    static ImplementationFile of(JsonNode document, Path as, Specification specification) {
        List<Problem> problems = Schemas.shipped().validate(SCHEMA, document);
        if (!problems.isEmpty()) {
            throw new SetUpException(
                    String.valueOf(new InvalidDocumentException(as.toString(), problems).getMessage()));
        }
        ImplementationFile made =
                new ImplementationFile(as, Json.mapper().treeToValue(document, Description.class), specification);
        made.check();
        return made;
    }

    private void check() {
        description.profiles().forEach(this::place);
        for (int i = 0; i < description.knownFailures().size(); i++) {
            String id = description.knownFailures().get(i).requirement();
            if (specification.requirement(id).isEmpty()) {
                throw wrong(
                        "/knownFailures/" + i + "/requirement",
                        "a requirement of release " + specification.release()
                                + "; ids stand in schemas/SPECIFICATION.md",
                        "\"" + id + "\"");
            }
        }
    }

    /**
     * Refuses an implementation whose addresses are built in.
     *
     * @param why there is no sealed world, for people
     * @throws SetUpException where it says nothing of how traffic is led to the endpoint
     */
    public void requireEndpoint(String why) {
        if (description.endpoint() == null) {
            throw wrong(
                    "/endpoint",
                    "the setting by which traffic is led to the kit's endpoint, e.g. {\"environment\":"
                            + " {\"ACME_TELEMETRY_URL\": \"{endpoint}\"}}, or \"proxy\": true",
                    "nothing: addresses built into the tool need a sealed world (" + why + ")");
        }
    }

    /** Whether its addresses are built in and it obeys the usual proxy variables. */
    public boolean proxy() {
        return description.endpoint() == null && description.proxy();
    }

    /** Names of its profiles, as they stand there. */
    public List<String> profiles() {
        return description.profiles();
    }

    /**
     * One of its profiles.
     *
     * @param name id of a shipped profile, or path of a folder relative to this file
     * @throws SetUpException where there is no such profile, or it cannot be used
     */
    public Profile profile(String name) {
        try {
            return specification.profile(place(name), description.tool());
        } catch (InvalidDocumentException e) {
            throw new SetUpException(String.valueOf(e.getMessage()));
        }
    }

    private String place(String name) {
        if (specification.profiles().contains(name)) {
            return name;
        }
        Path beside = folder.resolve(name);
        if (!Files.isDirectory(beside)) {
            throw wrong(
                    "/profiles",
                    "each one of " + String.join(", ", specification.profiles())
                            + ", or the path of a profile's folder relative to this file",
                    "\"" + name + "\"");
        }
        return beside.toString();
    }

    /**
     * The known failures that concern one of its profiles: not those of a scenario that another profile alone has.
     *
     * @param profile one of its profiles
     */
    public List<KnownFailure> knownFailures(Profile profile) {
        if (description.knownFailures().isEmpty() || profiles().size() == 1) {
            return description.knownFailures();
        }
        Set<String> here = scenarios(profile);
        Set<String> elsewhere = profiles().stream()
                .map(this::profile)
                .filter(other -> !other.id().equals(profile.id()))
                .flatMap(other -> scenarios(other).stream())
                .collect(Collectors.toSet());
        return description.knownFailures().stream()
                .filter(known -> here.contains(known.scenario()) || !elsewhere.contains(known.scenario()))
                .toList();
    }

    private Set<String> scenarios(Profile profile) {
        return Planner.plan(profile, implementation(profile)).scenarios().stream()
                .map(Scenario::name)
                .collect(Collectors.toSet());
    }

    /** The implementation as it is judged by one profile. */
    public Implementation implementation(Profile profile) {
        return new CommandImplementation(new CommandLines(description, folder, profile.id()), profile);
    }

    /**
     * Runs {@code prepare}, where there is one, and looks for the programs of all command lines.
     *
     * @throws SetUpException where it fails, or a program is not there
     */
    public void prepare() {
        List<String> prepare = description.prepare();
        if (prepare != null) {
            Preparation.run(prepare, folder);
        }
        CommandLines.check(description, folder);
    }

    private SetUpException wrong(String at, String expected, String actual) {
        return new SetUpException(
                file + " cannot be used:\n  " + at + ": expected " + expected + ", but was " + actual);
    }
}
