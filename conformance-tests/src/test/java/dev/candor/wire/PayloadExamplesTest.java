package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.By;
import dev.candor.spec.Documents;
import dev.candor.spec.Endpoint;
import dev.candor.spec.Field;
import dev.candor.spec.JsonPatch;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * What authors look at: every payload that is shown as right is right, every wrong one is wrong for the reason given.
 *
 * <p>A right payload is the bytes of one file, {@code .json} or {@code .form}; where its name has a middle part, as in
 * {@code full.ga4.json}, that is its endpoint, else it goes to the first. {@code collected.json} is what the collector has made
 * of a payload: right for the collector, and refused as a request for each field that was added.
 *
 * <p>A wrong payload is one change to a right one: {@code patch} changes the decoded body, which is then encoded again;
 * {@code replace} changes the text itself, which must stand there once. With {@code by: profile} the fault is one that no schema
 * can see: a text that repeats other fields, or a body that cannot be read.
 */
class PayloadExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "payloads");
    private static final String COLLECTED = "collected";

    static List<Path> right() throws IOException {
        return files(false);
    }

    static List<Path> wrong() throws IOException {
        return files(true);
    }

    static List<Path> unseen() throws IOException {
        return wrong().stream().filter(file -> Documents.read(file).has("by")).toList();
    }

    static List<Path> collected() throws IOException {
        return right().stream().filter(PayloadExamplesTest::isCollected).toList();
    }

    @ParameterizedTest
    @MethodSource("right")
    void aPayloadShownAsRightIsRight(Path file) throws IOException {
        List<Problem> problems = check(file, isCollected(file)).problems(Files.readAllBytes(file), endpoint(file));

        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("collected")
    void whatTheCollectorAddedIsRefusedInARequest(Path file) throws IOException {
        JsonNode body = Documents.read(file);
        List<String> added = profile(file).fields().stream()
                .filter(field -> field.by() == By.COLLECTOR)
                .map(Field::pointer)
                .filter(pointer -> !body.at(pointer).isMissingNode())
                .toList();

        List<Problem> problems = check(file, false).problems(Files.readAllBytes(file), endpoint(file));

        assertThat(problems).map(Problem::at).isNotEmpty().containsExactlyInAnyOrderElementsOf(added);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aPayloadShownAsWrongEarnsExactlyItsProblem(Path file) throws IOException {
        JsonNode change = Documents.read(file);
        Path of = of(file, change);
        Endpoint endpoint = endpoint(of);

        List<Problem> problems = check(of, isCollected(of)).problems(changed(change, of, endpoint), endpoint);

        assertThat(problems).map(Problem::at).containsExactly(change.path("at").stringValue());
        assertThat(problems.get(0).toString()).contains(change.path("message").stringValue());
    }

    @ParameterizedTest
    @MethodSource("unseen")
    void whatIsSaidToBeNoMatterOfASchemaIsNone(Path file) throws IOException {
        JsonNode change = Documents.read(file);
        Path of = of(file, change);
        Endpoint endpoint = endpoint(of);

        List<Problem> problems = check(of, isCollected(of)).problems(changed(change, of, endpoint), endpoint);

        assertThat(change.path("by").stringValue()).isEqualTo("profile");
        assertThat(problems).map(Problem::keyword).isSubsetOf(endpoint.wireFormat(), "repeats", "additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatAChangeStartsFromIsShownAsRight(Path file) throws IOException {
        assertThat(right()).contains(of(file, Documents.read(file)));
    }

    private static Path of(Path file, JsonNode change) {
        return file.resolveSibling(change.path("of").stringValue()).normalize();
    }

    private static byte[] changed(JsonNode change, Path of, Endpoint endpoint) throws IOException {
        JsonNode replace = change.path("replace");
        if (replace.isObject()) {
            String text = replace.path("text").stringValue();
            assertThat(Files.readString(of)).containsOnlyOnce(text);
            return Files.readString(of)
                    .replace(text, replace.path("with").stringValue())
                    .getBytes(StandardCharsets.UTF_8);
        }
        WireFormat format = WireFormats.of(endpoint);
        JsonNode right =
                Bodies.read(format.name(), Files.readAllBytes(of)).json().orElseThrow();
        return format.write(JsonPatch.apply(change.path("patch"), right));
    }

    private static Endpoint endpoint(Path file) {
        String[] parts = file.getFileName().toString().split("\\.");
        List<Endpoint> endpoints = profile(file).endpoints();
        String name = parts.length == 2 ? endpoints.get(0).name() : parts[1];
        return endpoints.stream()
                .filter(endpoint -> endpoint.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isCollected(Path file) {
        return file.getFileName().toString().startsWith(COLLECTED);
    }

    private static PayloadCheck check(Path file, boolean collected) {
        String event = EXAMPLES.relativize(file).getName(1).toString();
        return new PayloadCheck(
                profile(file), Optional.of(profile(file).event(event).orElseThrow()), collected);
    }

    private static Profile profile(Path file) {
        return Specification.shipped()
                .profile(EXAMPLES.relativize(file).getName(0).toString());
    }

    private static List<Path> files(boolean wrong) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(EXAMPLES.resolve("reconstructed")))
                    .filter(file -> file.toString().contains("invalid") == wrong)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }
}
