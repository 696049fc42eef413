package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.spec.Profile;
import dev.candor.spec.Specification;
import dev.candor.spec.Switch.Effect;
import dev.candor.trial.Matrix.Cell;
import dev.candor.trial.Matrix.Moment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {
    private static final Implementation SENDER = new Sender((world, addresses, step) -> {});

    static Stream<Profile> profiles() {
        return Specification.shipped().profiles().stream()
                .map(id -> Specification.shipped().profile(id));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyValueWithAnEffectIsPlayed(Profile profile) {
        List<Cell> cells = cells(profile);

        assertThat(cells)
                .filteredOn(cell -> cell.effect() != Effect.UNDECLARED && cell.effect() != Effect.DEBUG)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.played()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyMeansOfDenialIsPlayedBeforeTheFirstRunAndBetweenRuns(Profile profile) {
        List<Cell> denying = cells(profile).stream()
                .filter(cell -> cell.effect() == Effect.DENIES)
                .toList();

        assertThat(denying)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(
                                denying.stream().filter(other -> other.means().equals(cell.means())))
                        .anySatisfy(other -> assertThat(other.played()).containsKey(Moment.FIRST))
                        .anySatisfy(other -> assertThat(other.played()).containsKey(Moment.BETWEEN)));
    }

    @Test
    void everyMeansOfDenialIsPlayedWhileEventsWaitWhereSomeAreKept() {
        List<Cell> cells = cells(Specification.shipped().profile("candor"));

        assertThat(cells)
                .filteredOn(cell -> cell.played().containsKey(Moment.WAITING) && cell.effect() == Effect.DENIES)
                .extracting(Cell::means)
                .containsExactlyInAnyOrder("DO_NOT_TRACK", "ACME_TELEMETRY", "consent deny");
    }

    @Test
    void leavesOutOnlyWhatNobodyCanJudge() {
        List<Cell> cells = cells(Specification.shipped().profile("pact"));

        assertThat(cells)
                .filteredOn(Cell::isEmpty)
                .extracting(cell -> Objects.requireNonNull(cell.value()))
                .containsOnly("-1");
    }

    @Test
    void everyDenialStandsBesideEveryGrant() {
        Profile profile = Specification.shipped().profile("candor");

        Set<String> pairs =
                Matrix.pairs(profile, SENDER, Planner.plan(profile, SENDER).scenarios());

        assertThat(pairs)
                .contains(
                        "DO_NOT_TRACK=1 beside a stored grant: denied/DO_NOT_TRACK",
                        "DO_NOT_TRACK=1 beside ACME_TELEMETRY=yes: denied/DO_NOT_TRACK",
                        "ACME_TELEMETRY=0 beside DO_NOT_TRACK=false: denied/ACME_TELEMETRY",
                        "a stored denial beside ACME_TELEMETRY=yes: denied/consent-deny");
    }

    private static List<Cell> cells(Profile profile) {
        return Matrix.of(profile, SENDER, Planner.plan(profile, SENDER).scenarios());
    }
}
