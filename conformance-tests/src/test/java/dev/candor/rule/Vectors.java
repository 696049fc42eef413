package dev.candor.rule;

import dev.candor.spec.ChangedProfile;
import dev.candor.spec.Documents;
import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.spec.Schemas;
import dev.candor.spec.Shipped;
import dev.candor.spec.Specification;
import dev.candor.trial.TrialReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The vector files that ship with the specification. */
final class Vectors {
    private static final Map<Path, JsonNode> READ = new ConcurrentHashMap<>();

    private Vectors() {}

    /** All of them, sorted. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(Shipped.path("vectors"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be listed", e);
        }
    }

    /** The requirement that a file is named after. */
    static String id(Path file) {
        return String.valueOf(file.getFileName()).replace(".json", "");
    }

    /** A whole file, which has been held against its schema. */
    static JsonNode document(Path file) {
        return READ.computeIfAbsent(file, Vectors::read);
    }

    private static JsonNode read(Path file) {
        JsonNode document = Documents.read(file);
        List<?> problems = Schemas.shipped().validate("urn:candor:meta:vector", document);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(file + " must keep the schema of vectors, but: " + problems);
        }
        return document;
    }

    static Verdict judge(JsonNode vector, String requirement) {
        Profile profile = profile(vector);
        Rule rule = Rules.of(requirement).orElseThrow();
        return rule.judge(new TrialReader(Json.mapper(), profile).read(vector.get("trial")), profile);
    }

    private static Profile profile(JsonNode vector) {
        String id = vector.get("profile").asString();
        if (!vector.has("change")) {
            return Specification.shipped().profile(id);
        }
        try {
            Path work = Files.createTempDirectory("vector-");
            return new ChangedProfile(work, id)
                    .change("profile.json", vector.get("change").toString())
                    .load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome outcome(JsonNode vector) {
        return Json.mapper().convertValue(vector.get("outcome"), Outcome.class);
    }

    /** The places of findings that a vector must earn. */
    static List<Place> expected(JsonNode vector) {
        List<Place> places = new ArrayList<>();
        vector.path("findings").forEach(place -> places.add(Json.mapper().convertValue(place, Place.class)));
        return places;
    }

    /** Where a finding stands; a part that is null was not said. */
    record Place(@Nullable Integer run, @Nullable Integer exchange, String at) {
        boolean isOf(Finding finding) {
            return (run == null || Objects.equals(run, finding.run()))
                    && (exchange == null || Objects.equals(exchange, finding.exchange()))
                    && at.equals(finding.at());
        }
    }
}
