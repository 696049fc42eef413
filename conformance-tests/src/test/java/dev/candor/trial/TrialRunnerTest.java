package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.capture.Answer;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Exchange;
import dev.candor.spec.Specification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

final class TrialRunnerTest {
    private static CaptureEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = CaptureEndpoint.start();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void keepsWhatArrivesWithItsOwnRun() {
        Trial trial = play(scenario(emit("one"), emit("two")), new Sender((world, addresses, step) -> {
            Sender.post(addresses.get(addresses.size() - 1), step.name());
        }));

        assertThat(trial.runs()).extracting(Run::index).containsExactly(0, 1);
        assertThat(bodies(trial.runs().get(0))).containsExactly("one");
        assertThat(bodies(trial.runs().get(1))).containsExactly("two");
        assertThat(trial.runs()).allMatch(run -> !run.over().isBefore(run.began()));
    }

    @Test
    void keepsALateArrivalWithTheRunThatItBelongsTo() {
        Trial trial = play(scenario(emit("one"), emit("two")), new Sender((world, addresses, step) -> {
            if (addresses.size() == 2) {
                Sender.post(addresses.get(0), "late");
            }
        }));

        assertThat(bodies(trial.runs().get(0))).containsExactly("late");
        assertThat(trial.runs().get(1).capture().silent()).isTrue();
    }

    @Test
    void answersEachStepAsItSays() {
        Answer busy = new Answer.Replies(List.of(new Answer.Reply(503, Map.of())));
        Scenario scenario = scenario(emit("one").answered(busy), emit("two"));

        Trial trial = play(scenario, new Sender((world, addresses, step) -> {
            Sender.post(addresses.get(addresses.size() - 1), step.name());
        }));

        assertThat(trial.exchanges()).extracting(Exchange::status).containsExactly(503, 200);
    }

    @Test
    void fillsTheTemplatesOfAStep() {
        Handed handed = new Handed("error", Map.of("text", StringNode.valueOf("cannot read {home}/a of {user}")));
        Step step = Step.emit("planted", Sending.ALLOWED, List.of(handed)).in(Map.of("<TOOL>_TOKEN", "{secret}"));

        Trial trial = play(scenario(step), new Sender((world, addresses, played) -> {}));

        Map<String, String> facts = trial.facts().values();
        Step filled = trial.runs().get(0).step();
        assertThat(filled.environment()).containsExactly(Map.entry("ACME_TOKEN", facts.getOrDefault("secret", "")));
        assertThat(filled.events().get(0).attributes().get("text"))
                .isEqualTo(StringNode.valueOf("cannot read " + facts.get("home") + "/a of " + facts.get("user")));
    }

    @Test
    void keepsFilesOverStepsUntilOneTakesThemAway() {
        Step first = emit("one").with(Map.of("{config}/acme/a", StringNode.valueOf("{user}")));
        Scenario scenario = scenario(first, emit("two"), emit("three").without(List.of("{config}/acme")));
        List<Boolean> there = new ArrayList<>();

        play(scenario, new Sender((world, addresses, step) -> {
            there.add(Files.exists(world.config().resolve("acme/a")));
        }));

        assertThat(there).containsExactly(true, true, false);
    }

    @Test
    void showsTheFilesThatARunLeft() {
        Trial trial = play(scenario(emit("one"), emit("two")), new Sender((world, addresses, step) -> {
            Files.writeString(world.state().resolve(step.name()), step.name());
        }));

        assertThat(trial.runs().get(0).files().values()).containsExactly("one");
        assertThat(trial.runs().get(1).files().values()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void stopsWhenTheScenarioHasEnough() {
        Scenario scenario = scenario(emit("one"), emit("two"), emit("three")).until(runs -> runs.size() == 2);

        Trial trial = play(scenario, new Sender((world, addresses, step) -> {}));

        assertThat(trial.runs()).hasSize(2);
    }

    @Test
    void playsInAWorldOfTheScenariosOwnFacts() {
        List<Path> roots = new ArrayList<>();
        Scenario scenario = scenario(emit("one")).with(facts -> facts.with("remote", ""));

        Trial trial = play(scenario, new Sender((world, addresses, step) -> roots.add(world.root())));

        assertThat(trial.facts().values()).doesNotContainKeys("remote", "remote-token");
        assertThat(roots).hasSize(1).noneMatch(Files::exists);
    }

    private static Trial play(Scenario scenario, Implementation implementation) {
        return new TrialRunner(
                        endpoint,
                        null,
                        Specification.shipped().profile("candor"),
                        implementation,
                        7,
                        new Turns(1),
                        capture -> {})
                .play(scenario, null);
    }

    private static Scenario scenario(Step... steps) {
        return Scenario.of("scenario", List.of("SHAPE-01"), List.of(steps));
    }

    private static Step emit(String name) {
        return Step.emit(name, Sending.ALLOWED, List.of());
    }

    private static List<String> bodies(Run run) {
        return run.exchanges().stream()
                .map(exchange -> new String(exchange.body()))
                .toList();
    }
}
