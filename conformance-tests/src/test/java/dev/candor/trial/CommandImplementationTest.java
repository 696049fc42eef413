package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.capture.Answer;
import dev.candor.capture.CaptureEndpoint;
import dev.candor.capture.Listener;
import dev.candor.spec.Specification;
import dev.candor.spec.Stream;
import dev.candor.world.Planted;
import dev.candor.world.World;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;

final class CommandImplementationTest {
    private static CaptureEndpoint endpoint;
    private static Path folder;
    private static Implementation implementation;

    private World world;
    private Listener listener;

    @BeforeAll
    static void start() throws URISyntaxException {
        endpoint = CaptureEndpoint.start();
        folder = Path.of(Objects.requireNonNull(CommandImplementationTest.class.getResource("candor.json"))
                        .toURI())
                .resolveSibling("");
        ImplementationFile file = ImplementationFile.read(folder, Specification.shipped());
        implementation = file.implementation(file.profile("candor"));
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @BeforeEach
    void open() {
        world = World.open(Planted.facts(7), "ACME");
        listener = endpoint.open(Answer.ACCEPT);
    }

    @AfterEach
    void close() {
        listener.close();
        world.close();
    }

    @Test
    void isToldTheStimulusAndHandedTheEvents() {
        Handed handed = new Handed("command-run", Map.of("exitCode", IntNode.valueOf(3)));
        Step step = Step.emit("emit", Sending.ALLOWED, List.of(handed)).in(Map.of("ACT", "echo \"$@\"; cat"));

        Carried carried = implementation.carry(step, world, listener, () -> {});

        assertThat(text(carried, Stream.STDOUT))
                .isEqualTo("emit --as=candor\n"
                        + "{\"host\":{\"tool\":\"acme\",\"version\":\"1.2.3\",\"runtime\":{\"name\":\"CPython\","
                        + "\"version\":\"3.11.7\"},\"frameworkVersion\":\"5.10.1\",\"ci\":false},"
                        + "\"events\":[{\"name\":\"command-run\",\"attributes\":{\"exitCode\":3}}]}");
    }

    @Test
    void hasACommandLineOfItsOwnForAStimulus() {
        Step step = Step.of("deny", Stimulus.DENY, Sending.OPEN).in(Map.of("ACT", "echo \"$@\"; cat"));

        Carried carried = implementation.carry(step, world, listener, () -> {});

        assertThat(text(carried, Stream.STDOUT)).isEqualTo("tool --no --as=candor\n");
    }

    @Test
    void runsInTheWorldAndNowhereElse() {
        Carried carried = carry("pwd; env");

        assertThat(text(carried, Stream.STDOUT).lines())
                .startsWith(world.cwd().toString())
                .contains("HOME=" + world.home(), "TZ=Asia/Kathmandu", "FOLDER=" + folder)
                .noneMatch(line -> line.startsWith("JAVA_HOME="));
    }

    @Test
    void isLedToTheEndpoint() {
        Carried carried = carry("echo $ENDPOINT $PLACE; cat $XDG_CONFIG_HOME/acme/url acme.conf");

        assertThat(text(carried, Stream.STDOUT))
                .isEqualTo(listener.base() + " 127.0.0.1:" + listener.port() + "\n" + listener.base() + "/events"
                        + "port=" + listener.port());
    }

    @Test
    void tellsTheStreamsApartAndTheStatus() {
        Carried carried = carry("echo out; echo err >&2; exit 3");

        assertThat(text(carried, Stream.STDOUT)).isEqualTo("out\n");
        assertThat(text(carried, Stream.STDERR)).isEqualTo("err\n");
        assertThat(carried.exit().status()).isEqualTo(3);
        assertThat(carried.exit().linger()).isZero();
    }

    @Test
    void keepsTheBeginningOfAnEndlessOutput() {
        Carried carried = carry("head -c 3000000 /dev/zero | tr '\\0' x");

        assertThat(text(carried, Stream.STDOUT))
                .startsWith("xxxx")
                .endsWith("x\n[1048576 characters are kept; 1951424 more were printed]\n");
        assertThat(carried.exit().status()).isZero();
    }

    @Test
    void isEndedWhenItOutlivesItsBound() {
        Step step = idle("echo begun; sleep 60 & sleep 60").within(Duration.ofMillis(400));

        Carried carried = implementation.carry(step, world, listener, () -> {});

        assertThat(carried.exit().ended()).isTrue();
        assertThat(carried.exit().status()).isNull();
        assertThat(text(carried, Stream.STDOUT)).isEqualTo("begun\n");
        assertThat(world.processes().alive()).isEmpty();
    }

    @Test
    void isOverOnlyWhenAProcessThatItLeftBehindIsOver() {
        Carried carried = carry(
                "(setsid sh -c 'sleep 0.2; echo one; sleep 0.1; echo two; sleep 0.1; echo three; echo x > late' &)");

        assertThat(world.cwd().resolve("late")).exists();
        assertThat(text(carried, Stream.STDOUT)).isEqualTo("one\ntwo\nthree\n");
        assertThat(carried.exit().linger()).isGreaterThan(Duration.ofMillis(100));
        assertThat(carried.exit().orphansEnded()).isZero();
    }

    @Test
    void refusesAnUndeclaredLack() {
        assertThatThrownBy(() -> carry("exit 64"))
                .isInstanceOf(SetUpException.class)
                .hasMessageContaining("\"idle\" must be supported")
                .hasMessageContaining("exit status 64");
    }

    @Test
    void printsToATerminalWhereTheStepSaysSo() {
        String act = "test -t 1 && echo out; test -t 2 && echo err; test -t 0 || echo no input; exit 3";

        Carried carried = implementation.carry(idle(act).onTerminal(), world, listener, () -> {});

        assertThat(text(carried, Stream.ANY)).isEqualTo("out\r\nerr\r\nno input\r\n");
        assertThat(carried.exit().status()).isEqualTo(3);
    }

    @Test
    void leavesAProcessBehindOnATerminalAsAShellDoes() {
        Step step = idle("(sleep 0.3; echo x > late) & exit 0").onTerminal();

        Carried carried = implementation.carry(step, world, listener, () -> {});

        assertThat(world.cwd().resolve("late")).exists();
        assertThat(carried.exit().linger()).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void printsToPipesElsewhere() {
        Carried carried = carry("test -t 0 || test -t 1 || test -t 2 || echo no terminal");

        assertThat(text(carried, Stream.STDOUT)).isEqualTo("no terminal\n");
    }

    @Test
    void saysWhatItDoesNotSupport() {
        assertThat(implementation.unsupported(Stimulus.STATUS, null)).contains("it has none");
        assertThat(implementation.unsupported(Stimulus.EMIT, "heartbeat")).contains("it has no heart");
        assertThat(implementation.unsupported(Stimulus.EMIT, "error")).isEmpty();
        assertThat(implementation.unsupported(Stimulus.EMIT, null)).isEmpty();
    }

    private Carried carry(String act) {
        return implementation.carry(idle(act), world, listener, () -> {});
    }

    private static Step idle(String act) {
        return Step.of("idle", Stimulus.IDLE, Sending.ALLOWED).in(Map.of("ACT", act));
    }

    private static String text(Carried carried, Stream stream) {
        return String.join(
                "",
                carried.printed().stream()
                        .filter(piece -> piece.stream() == stream)
                        .map(Printed::text)
                        .toList());
    }
}
