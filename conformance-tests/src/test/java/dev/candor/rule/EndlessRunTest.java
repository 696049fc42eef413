package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Json;
import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.trial.Plan;
import dev.candor.trial.Trial;
import dev.candor.trial.TrialReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndlessRunTest {
    private static final Specification SPECIFICATION = Specification.shipped();
    private static final Profile PROFILE = SPECIFICATION.profile("candor");
    private static final String HEARTBEAT =
            "{\"events\": [{\"name\": \"heartbeat\"}], \"tookMillis\": 30000, \"ended\": true%s}";

    @Test
    void whatFollowsARunThatDoesNotEndIsNotTakenForPassed() {
        Trial trial = trial(HEARTBEAT.formatted(""));

        Judged judged = judging().judge("HARMLESS-04", trial);

        assertThat(judged.verdict().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(judged.verdict().reason()).contains("\"emit\" was still running after 30 s");
    }

    @Test
    void aFaultThatKeepsARunIsJudgedByTheRules() {
        Trial trial = trial(HEARTBEAT.formatted(", \"answer\": \"stall\""));

        Judged judged = judging().judge("HARMLESS-04", trial);

        assertThat(judged.verdict().reason()).doesNotContain("still running");
    }

    private static Judging judging() {
        return new Judging(SPECIFICATION, PROFILE, new Plan(List.of(), List.of()), id -> true);
    }

    private static Trial trial(String run) {
        return new TrialReader(Json.mapper(), PROFILE).read(Json.mapper().readTree("{\"runs\": [" + run + "]}"));
    }
}
