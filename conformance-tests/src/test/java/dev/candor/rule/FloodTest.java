package dev.candor.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.candor.spec.Json;
import dev.candor.spec.Notice;
import dev.candor.spec.Specification;
import dev.candor.spec.Stream;
import dev.candor.trial.Run;
import dev.candor.trial.TrialReader;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tool may print without end; what is declared is still looked for in bearable time. */
class FloodTest {
    private static final Duration BEARABLE = Duration.ofSeconds(10);
    private static final int LINES = 60_000;

    @ParameterizedTest
    @ValueSource(strings = {"candor", "gatsby"})
    void aNoticeIsSoughtInAFlood(String id) {
        List<Notice> notices = Specification.shipped().profile(id).notices();
        Run flood = run(id, flood("word"));

        boolean found = assertTimeoutPreemptively(
                BEARABLE, () -> notices.stream().anyMatch(notice -> new Told(notice.pattern()).in(flood, Stream.ANY)));

        assertThat(found).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"candor", "gatsby"})
    void twoFloodsAreToldApart(String id) {
        Output output = new Output(Specification.shipped().profile(id), Stream.STDOUT);

        boolean differs = assertTimeoutPreemptively(
                BEARABLE,
                () -> output.difference(run(id, flood("word")), run(id, flood("other")))
                        .isPresent());

        assertThat(differs).isTrue();
    }

    private static String flood(String word) {
        return IntStream.range(0, LINES)
                .mapToObj(nth -> word + Integer.toString(nth, Character.MAX_RADIX))
                .collect(Collectors.joining("\n"));
    }

    private static Run run(String profile, String text) {
        ObjectNode trial = JsonNodeFactory.instance.objectNode();
        ObjectNode printed =
                trial.putArray("runs").addObject().putArray("printed").addObject();
        printed.put("stream", "stdout").put("text", text);
        return new TrialReader(Json.mapper(), Specification.shipped().profile(profile))
                .read(trial)
                .runs()
                .get(0);
    }
}
