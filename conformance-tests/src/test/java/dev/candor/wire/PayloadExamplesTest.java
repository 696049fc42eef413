package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Documents;
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
    void aPayloadShownAsWrongEarnsExactlyItsProblem(Path file) {
        JsonNode change = Documents.read(file);
        Path of = file.resolveSibling(change.path("of").stringValue()).normalize();
        String changed =
                JsonPatch.apply(change.path("patch"), Documents.read(of)).toString();

        List<Problem> problems = check(of).problems(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(problems).map(Problem::at).containsExactly(change.path("at").stringValue());
        assertThat(problems.get(0).toString()).contains(change.path("message").stringValue());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatAChangeStartsFromIsShownAsRight(Path file) throws IOException {
        Path of = file.resolveSibling(Documents.read(file).path("of").stringValue());

        assertThat(right()).contains(of.normalize());
    }

    private static PayloadCheck check(Path file) {
        Path event = EXAMPLES.relativize(file.normalize());
        Profile profile = Specification.shipped().profile(event.getName(0).toString());
        return new PayloadCheck(
                profile, Optional.of(profile.event(event.getName(1).toString()).orElseThrow()), false);
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
