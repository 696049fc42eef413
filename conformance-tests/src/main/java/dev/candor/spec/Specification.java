package dev.candor.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** What is right: the requirements of one release, and the profiles that bind them to tools. */
public final class Specification {
    private static final String RELEASE = "1.0";
    private static final Specification SHIPPED = new Specification();

    private final List<Requirement> requirements;
    private final List<String> frozen;
    private final Map<Path, Profile> profiles = new ConcurrentHashMap<>();

    private Specification() {
        requirements = List.of(
                Documents.read(Shipped.path("requirements.json"), "urn:candor:meta:requirements", Requirement[].class));
        frozen = Documents.read(Shipped.path("releases/" + RELEASE + ".json"), "urn:candor:meta:release", Release.class)
                .requirements();
    }

    /** The specification that this kit ships. */
    public static Specification shipped() {
        return SHIPPED;
    }

    /** The release that a claim of conformance names, e.g. {@code 1.0}. */
    public String release() {
        return RELEASE;
    }

    /** All requirements, in the order of the text. */
    public List<Requirement> requirements() {
        return requirements;
    }

    public Optional<Requirement> requirement(String id) {
        return requirements.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** Ids of the requirements that the release's claim speaks of. */
    public List<String> frozen() {
        return frozen;
    }

    /** Ids of the shipped profiles, sorted. */
    public List<String> profiles() {
        try (Stream<Path> folders = Files.list(Shipped.path("profiles"))) {
            return folders.map(folder -> String.valueOf(folder.getFileName()).replace("/", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped profiles cannot be listed", e);
        }
    }

    /**
     * A profile, checked.
     *
     * @param idOrFolder id of a shipped profile, or path of a folder with a profile.json
     * @throws InvalidDocumentException where there is none, or it breaks its schema or contradicts itself
     */
    public Profile profile(String idOrFolder) {
        return profiles.computeIfAbsent(folder(idOrFolder), folder -> load(folder, ToolName.OPEN));
    }

    /**
     * A profile, checked, as it stands for one tool: the tool's name is filled in wherever the profile speaks of it.
     *
     * @param tool the tool's name in upper case
     * @throws InvalidDocumentException as {@link #profile(String)}
     */
    public Profile profile(String idOrFolder, String tool) {
        return load(folder(idOrFolder), ToolName.of(tool));
    }

    /**
     * The same for a folder wherever it stands, also within a zip file.
     *
     * @throws InvalidDocumentException as {@link #profile(String)}
     */
    public Profile profile(Path folder, String tool) {
        return load(folder, ToolName.of(tool));
    }

    /** The same profile, with the places open in which the name of a tool stands. */
    public Profile open(Profile profile) {
        return profiles.computeIfAbsent(profile.schemas().folder(), folder -> load(folder, ToolName.OPEN));
    }

    private Path folder(String idOrFolder) {
        if (profiles().contains(idOrFolder)) {
            return Shipped.path("profiles").resolve(idOrFolder);
        }
        Path folder = Path.of(idOrFolder);
        if (!Files.isDirectory(folder)) {
            throw new InvalidDocumentException(
                    "profile " + idOrFolder,
                    List.of(new Problem(
                            "", "profile", "one of " + String.join(", ", profiles()) + ", or a folder", "neither")));
        }
        return folder.toAbsolutePath().normalize();
    }

    /** How strongly a requirement binds a profile; nothing where it is inapplicable. */
    public Optional<Level> level(Profile profile, Requirement requirement) {
        if (profile.inapplicable(requirement.id()).isPresent()) {
            return Optional.empty();
        }
        if (profile.promise(requirement.id()).isPresent()) {
            return Optional.of(Level.MUST);
        }
        return requirement.floor() == Requirement.Floor.G ? Optional.of(Level.SHOULD) : Optional.empty();
    }

    private Profile load(Path folder, ToolName tool) {
        Path file = folder.resolve("profile.json");
        JsonNode document = Documents.read(file);
        Documents.refuse(file, Schemas.shipped().validate("urn:candor:meta:profile", document));
        InjectableValues beside = new InjectableValues.Std().addValue(Schemas.class, Schemas.in(folder));
        ObjectReader reader = Json.mapper().readerFor(Profile.class).with(beside);
        Profile profile = Documents.bind(file, tool.fill(document), reader);
        Documents.refuse(file, new ProfileCheck(profile, folder, this).problems());
        return profile;
    }

    private record Release(String release, List<String> requirements) {}
}
