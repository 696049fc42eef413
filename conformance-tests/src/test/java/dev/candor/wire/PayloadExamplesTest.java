package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Documents;
import dev.candor.spec.Endpoint;
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

/** What authors look at: every payload that is shown as right is right, every wrong one is wrong for the reason given. */
class PayloadExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "payloads");

    static List<Path> right() throws IOException {
        return files(false);
    }

    static List<Path> wrong() throws IOException {
        return files(true);
    }

    @ParameterizedTest
    @MethodSource("right")
    void aPayloadShownAsRightIsRight(Path file) throws IOException {
        PayloadCheck check = check(file);

        assertThat(check.problems(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aPayloadShownAsWrongEarnsExactlyItsProblem(Path file) throws IOException {
        JsonNode change = Documents.read(file);
        Path of = of(file, change);
        Endpoint endpoint = endpoint(of);

        List<Problem> problems = check(of).problems(changed(change, of, endpoint), endpoint);

        assertThat(problems).map(Problem::at).containsExactly(change.path("at").stringValue());
        assertThat(problems.get(0).toString()).contains(change.path("message").stringValue());
        // Other validators skip what is said to be no matter of a schema; so it must be none.
        assertThat(change.path("keyword").asString(problems.get(0).keyword()))
                .isEqualTo(problems.get(0).keyword());
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
        if (change.has("body")) {
            return change.path("body").stringValue().getBytes(StandardCharsets.UTF_8);
        }
        WireFormat format = WireFormats.of(endpoint);
        JsonNode right =
                Bodies.read(format.name(), Files.readAllBytes(of)).json().orElseThrow();
        return format.write(JsonPatch.apply(change.path("patch"), right));
    }

    private static Endpoint endpoint(Path of) throws IOException {
        byte[] right = Files.readAllBytes(of);
        PayloadCheck check = check(of);
        return profile(of).endpoints().stream()
                .filter(endpoint -> check.problems(right, endpoint).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static PayloadCheck check(Path file) {
        String event = EXAMPLES.relativize(file).getName(1).toString();
        boolean collected = file.getFileName().toString().startsWith("collected");
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
                    .filter(file -> file.toString().contains("invalid") == wrong)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        }
    }
}
