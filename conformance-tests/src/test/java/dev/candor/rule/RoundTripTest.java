package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import dev.candor.spec.MalformedJsonException;
import dev.candor.spec.Profile;
import dev.candor.spec.Schemas;
import dev.candor.spec.Specification;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import dev.candor.trial.TrialWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What a rule reads survives being written and read. */
class RoundTripTest {
    @TestFactory
    Stream<DynamicTest> aStoredTrialReceivesTheSameVerdict() {
        return Vectors.files().stream().flatMap(RoundTripTest::cases);
    }

    private static Stream<DynamicTest> cases(Path file) {
        return Vectors.document(file)
                .get("cases")
                .valueStream()
                .map(vector -> DynamicTest.dynamicTest(
                        Vectors.id(file) + ": " + vector.get("name").asString(),
                        () -> isJudgedAlike(vector, Vectors.id(file))));
    }

    private static void isJudgedAlike(JsonNode vector, String requirement) throws MalformedJsonException {
        Profile profile = Specification.shipped().profile(vector.get("profile").asString());
        Rule rule = Rules.of(requirement).orElseThrow();
        TrialReader reader = new TrialReader(Json.mapper(), profile);
        Trial trial = reader.read(vector.get("trial"));

        JsonNode written = Json.tree(TrialWriter.bytes(new TrialWriter().write(trial)));
        Trial read = reader.read(written);

        assertThat(Schemas.shipped().validate("urn:candor:meta:trial", written)).isEmpty();
        assertThat(read).usingRecursiveComparison().isEqualTo(trial);
        assertThat(rule.judge(read, profile)).isEqualTo(rule.judge(trial, profile));
    }
}
