package dev.candor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Endpoint;
import dev.candor.spec.Problem;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Payloads of clients that could not be run, made from their source: each earns exactly the problems written beside it.
 *
 * <p>A file {@code <profile>/<event>.<endpoint>.json} is the body of one request; {@code problems.<endpoint>.txt} beside
 * it holds the name of the file and one problem per line.
 */
class ReconstructedPayloadsTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "payloads", "reconstructed");

    static List<Path> payloads() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aReconstructedPayloadEarnsTheProblemsWrittenBesideIt(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<String> written =
                Files.readAllLines(file.resolveSibling("problems." + name.split("\\.")[1] + ".txt")).stream()
                        .filter(line -> line.startsWith(name + " "))
                        .map(line -> line.substring(name.length() + 1))
                        .toList();

        List<Problem> problems = problems(file);

        assertThat(problems).map(Problem::toString).isNotEmpty().containsExactlyElementsOf(written);
    }

    private static List<Problem> problems(Path file) throws IOException {
        Profile profile = Specification.shipped()
                .profile(EXAMPLES.relativize(file).getName(0).toString());
        String[] parts = file.getFileName().toString().split("\\.");
        Endpoint endpoint = profile.endpoints().stream()
                .filter(one -> one.name().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        return new PayloadCheck(profile, Optional.of(profile.event(parts[0]).orElseThrow()), false)
                .problems(Files.readAllBytes(file), endpoint);
    }
}
