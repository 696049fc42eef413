package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.puppet.Puppet;
import dev.candor.spec.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A tool with its address compiled in that keeps its word; two kits judge it at once and do not see each other. */
@EnabledOnOs(OS.LINUX)
final class HonestWhenSealedTest {
    private static final String ADDRESS = "https://telemetry.candor.example/v1/events";

    @TempDir
    private static Path folder;

    private static Played one;
    private static Played other;

    @BeforeAll
    static void judgeTwiceAtOnce() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        CompletableFuture<Played> meanwhile = CompletableFuture.supplyAsync(() -> judge(first));
        other = judge(second);
        one = meanwhile.join();
    }

    private static Played judge(Path folder) {
        Played.writeBuiltIn(folder, Played.java(Puppet.class), Map.of(), "candor");
        return Played.sealed(
                folder, "--only", "SHAPE-04,SHAPE-06,PRIVACY-01,PRIVACY-06,CONSENT-06", "--seed", "20261121");
    }

    @Test
    void keepsEveryRequirement() {
        assertThat(one.verdicts("failed")).as(one.printed()).isEmpty();
        assertThat(one.verdicts("inconclusive")).isEmpty();
        assertThat(one.requirements("passed")).contains("SHAPE-06", "PRIVACY-06", "CONSENT-06");
        assertThat(one.status()).isZero();
        assertThat(one.report().path("proof").asString()).isEqualTo("sealed");
    }

    @Test
    void showsTheAddressThatIsBuiltIn() throws IOException {
        List<String> exchanges = Files.readAllLines(one.reports().resolve("candor/exchanges.ndjson"));

        assertThat(exchanges)
                .isNotEmpty()
                .allMatch(line ->
                        Json.mapper().readTree(line).path("url").asString().equals(ADDRESS));
        assertThat(one.reports().resolve("candor/connections.ndjson")).isEmptyFile();
    }

    @Test
    void isJudgedAlikeByAnotherKitAtTheSameTime() {
        assertThat(other.places()).isNotEmpty().isEqualTo(one.places());
        assertThat(other.status()).isEqualTo(one.status());
    }
}
