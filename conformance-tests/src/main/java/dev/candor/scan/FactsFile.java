package dev.candor.scan;

import dev.candor.spec.Documents;
import dev.candor.spec.InvalidDocumentException;
import dev.candor.spec.Json;
import dev.candor.spec.Problem;
import dev.candor.spec.Schemas;
import dev.candor.world.Fact;
import dev.candor.world.Facts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A file of facts (schema {@code urn:candor:meta:facts}).
 *
 * @param facts those that can be looked for
 * @param tooShort labels of facts whose value is empty or a single character, which stands in every exchange
 */
public record FactsFile(Facts facts, List<String> tooShort) {
    private static final String SCHEMA = "urn:candor:meta:facts";
    private static final Pattern VALUE = Pattern.compile("/facts/\\d+/value");

    /**
     * Reads a file.
     *
     * @throws InvalidDocumentException where it is no file of facts, names two by one label, or names none to look for
     */
    public static FactsFile read(Path file) {
        JsonNode document = Documents.read(file);
        List<Problem> problems = new ArrayList<>(Schemas.shipped().validate(SCHEMA, document));
        problems.removeIf(FactsFile::isEmptyValue);
        if (problems.isEmpty()) {
            problems.addAll(repeated(document));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(file.toString(), problems);
        }
        FactsFile read = of(file, document);
        if (read.facts.facts().isEmpty()) {
            Problem none = new Problem("/facts", "minItems", "a fact of two characters or more to look for", "none");
            throw new InvalidDocumentException(file.toString(), List.of(none));
        }
        return read;
    }

    /** An empty value is no reason to stop: the other facts can still be looked for. */
    private static boolean isEmptyValue(Problem problem) {
        return problem.keyword().equals("minLength")
                && VALUE.matcher(problem.at()).matches();
    }

    private static List<Problem> repeated(JsonNode document) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        int index = 0;
        for (JsonNode fact : document.path("facts")) {
            Integer other = first.putIfAbsent(fact.path("label").asString(), index);
            if (other != null) {
                problems.add(new Problem(
                        "/facts/" + index + "/label", "unique", "a label of its own", "that of /facts/" + other));
            }
            index++;
        }
        return problems;
    }

    private static FactsFile of(Path file, JsonNode document) {
        try {
            Facts all = Json.mapper().treeToValue(document, Facts.class);
            List<Fact> looked =
                    all.facts().stream().filter(fact -> !isTooShort(fact)).toList();
            List<String> tooShort = all.facts().stream()
                    .filter(FactsFile::isTooShort)
                    .map(Fact::label)
                    .toList();
            return new FactsFile(new Facts(all.seed(), looked, all.open(), all.salts()), tooShort);
        } catch (JacksonException e) {
            Problem problem = new Problem("", "type", "what the schema of facts describes", "something else");
            throw new InvalidDocumentException(file.toString(), List.of(problem));
        }
    }

    private static boolean isTooShort(Fact fact) {
        String value = fact.value().strip();
        return value.codePointCount(0, value.length()) < 2;
    }
}
