package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each puppet breaks one thing, and the requirement that forbids it must say so. */
final class BrokenPuppetsTest {
    /** How many puppets are judged at once: a judgement of few scenarios mostly waits for the wire to be quiet. */
    private static final int AT_ONCE = 2;

    private static final String CASES = "broken-puppets.csv";
    private static final Map<String, Future<Played>> JUDGED = new LinkedHashMap<>();
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void begin() throws IOException {
        for (String line : cases()) {
            String[] columns = line.split("\\s*,\\s*");
            Path own = Files.createDirectory(folder.resolve(columns[0]));
            JUDGED.put(
                    columns[0],
                    WORKERS.submit(() -> Played.puppet(own, columns[0], "--only", columns[1], "--jobs", "2")));
        }
    }

    private static List<String> cases() throws IOException {
        try (var in = BrokenPuppetsTest.class.getResourceAsStream(CASES)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    @AfterAll
    static void end() {
        WORKERS.shutdownNow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = CASES, useHeadersInDisplayName = true)
    void isFoundOut(String breaks, String requirement) throws Exception {
        Played played = Objects.requireNonNull(JUDGED.get(breaks)).get();

        assertThat(played.requirements("failed")).as(played.printed()).contains(requirement);
        assertThat(played.status()).isEqualTo(1);
    }
}
