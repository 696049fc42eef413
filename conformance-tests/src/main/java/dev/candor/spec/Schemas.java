package dev.candor.spec;

import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.ValidationLimitExceededException;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.DisallowUnknownKeywordFactory;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds documents against JSON Schemas (2020-12, formats asserted). Nothing is ever fetched: a schema is one of the kit's,
 * named {@code urn:candor:meta:profile}, or a file in one profile's folder.
 */
public final class Schemas {
    private static final String OURS = "urn:candor:";
    /** The folder, and one for each further endpoint. */
    private static final int FOLDERS = 2;

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private static final Set<String> FORMATS = Set.of(
            "date-time",
            "date",
            "time",
            "duration",
            "email",
            "idn-email",
            "hostname",
            "idn-hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "uuid",
            "uri-template",
            "json-pointer",
            "relative-json-pointer",
            "regex");

    // The longest honest batch takes about a tenth of these steps.
    private static final ExecutionConfig BOUNDS = ExecutionConfig.builder()
            .formatAssertionsEnabled(true)
            .maxEvaluationSteps(5_000_000)
            .maxEvaluationDepth(256)
            .build();

    private static final Schemas SHIPPED = new Schemas(Shipped.path("meta"));

    private final Path folder;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Schemas(Path folder) {
        this.folder = folder;
        this.registry = registry();
    }

    /** The kit's own schemas. */
    public static Schemas shipped() {
        return SHIPPED;
    }

    /** The schemas of a profile's folder, and the kit's own. */
    public static Schemas in(Path folder) {
        return new Schemas(folder);
    }

    /**
     * What is wrong with a document; nothing where it is valid.
     *
     * @param schema a name {@code urn:candor:AREA:NAME}, or a file in the folder
     */
    public List<Problem> validate(String schema, JsonNode document) {
        return check(compiled.computeIfAbsent(schema, this::compile), document);
    }

    /** The documents of the folder and its folders, with the page for people: path below it, with slashes, to content. */
    public Map<String, byte[]> documents() {
        Map<String, byte[]> documents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, FOLDERS)) {
            for (Path file : files.filter(Schemas::belongs).toList()) {
                documents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("a profile's folder must be readable, but was not: " + folder, e);
        }
    }

    private static boolean belongs(Path file) {
        return file.toString().endsWith(".json") || file.endsWith("DISCLOSURE.md");
    }

    /** The schema itself. */
    JsonNode source(String schema) {
        return Documents.read(file(schema));
    }

    /** How many examples a schema shows. */
    public int examples(String schema) {
        return source(schema).path("examples").size();
    }

    /** The text of a file in the folder; nothing where there is none. */
    public Optional<String> text(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Path folder() {
        return folder;
    }

    /** What is wrong with a schema: a misspelt keyword passes every document and would do so in silence. */
    List<Problem> check(String schema) {
        JsonNode source = source(schema);
        List<Problem> problems = check(registry.getSchema(SchemaLocation.of(DIALECT)), source);
        if (!problems.isEmpty()) {
            return problems;
        }
        for (String format : source.findValuesAsString("format")) {
            if (!FORMATS.contains(format)) {
                return List.of(new Problem("", "format", "a format of 2020-12", format));
            }
        }
        try {
            compiled.computeIfAbsent(schema, this::compile);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    private Schema compile(String schema) {
        try {
            Schema made = registry.getSchema(SchemaLocation.of(address(schema)), source(schema));
            made.initializeValidators();
            return made;
        } catch (SchemaException e) {
            throw new InvalidDocumentException(
                    file(schema).toString(),
                    List.of(new Problem(
                            "",
                            "schema",
                            "a schema of 2020-12 without unknown keywords",
                            String.valueOf(e.getMessage()))));
        }
    }

    private static List<Problem> check(Schema schema, JsonNode document) {
        try {
            return Problems.of(schema.validate(document, context -> context.setExecutionConfig(BOUNDS)));
        } catch (ValidationLimitExceededException | StackOverflowError e) {
            return List.of(new Problem("", "steps", Expectation.of("steps", document), "a larger or deeper one"));
        }
    }

    private SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(JDKRegularExpressionFactory.getInstance())
                .locale(Locale.ROOT)
                .strict("format", true)
                .build();
        Dialect strict = Dialect.builder(DIALECT, Dialects.getDraft202012())
                .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
                .build();
        return SchemaRegistry.withDialect(
                strict,
                builder -> builder.schemaRegistryConfig(config)
                        .resourceLoaders(loaders -> loaders.add(iri -> {
                            String name = iri.toString();
                            return name.startsWith(OURS)
                                    ? () -> new ByteArrayInputStream(
                                            source(name).toString().getBytes(StandardCharsets.UTF_8))
                                    : null;
                        })));
    }

    private Path file(String schema) {
        if (!schema.startsWith(OURS)) {
            return folder.resolve(schema);
        }
        return Shipped.path(schema.substring(OURS.length()).replace(':', '/') + ".schema.json");
    }

    private String address(String schema) {
        return schema.startsWith(OURS) ? schema : "urn:candor:file:" + schema;
    }
}
