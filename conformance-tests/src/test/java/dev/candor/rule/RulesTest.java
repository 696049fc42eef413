package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.spec.Requirement;
import dev.candor.spec.Specification;
import dev.candor.trial.Planner;
import dev.candor.trial.Proof;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import dev.candor.world.Facts;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RulesTest {
    private static final Trial NOTHING = new Trial("nothing", Facts.of(0, List.of()), List.of(), null, Proof.OPEN);

    static Stream<Profile> profiles() {
        return Specification.shipped().profiles().stream()
                .map(id -> Specification.shipped().profile(id));
    }

    @Test
    void eachRuleJudgesOneRequirementOfTheSpecification() {
        List<String> known = Specification.shipped().requirements().stream()
                .map(Requirement::id)
                .toList();

        List<String> rules = Rules.all().stream().map(Rule::requirement).toList();

        assertThat(rules).doesNotHaveDuplicates().isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noRulePassesOrFailsWhereNothingWasPlayed(Profile profile) {
        Stream<Outcome> outcomes = Rules.all().stream()
                .filter(rule -> !Planner.ON_PROFILE.contains(rule.requirement()))
                .map(rule -> rule.judge(NOTHING, profile).outcome());

        assertThat(outcomes).isNotEmpty().doesNotContain(Outcome.PASSED, Outcome.FAILED);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void noRuleThrowsForATrialOfAnotherProfile(Profile profile) {
        List<Trial> trials = trials(profile).toList();

        assertThat(trials)
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(Rules.all())
                        .allSatisfy(rule -> assertThatCode(() -> rule.judge(trial, profile))
                                .as(rule.requirement() + " on " + trial.scenario())
                                .doesNotThrowAnyException()));
    }

    /** The trials of all vectors that are meant for another profile. */
    private static Stream<Trial> trials(Profile profile) {
        TrialReader reader = new TrialReader(Json.mapper(), profile);
        return Vectors.files().stream()
                .map(file -> Vectors.document(file).get("cases"))
                .flatMap(cases -> StreamSupport.stream(cases.spliterator(), false))
                .filter(vector -> !vector.get("profile").asString().equals(profile.id()))
                .map((JsonNode vector) -> reader.read(vector.get("trial")));
    }
}
