package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runs with one seed give the same verdicts, and findings in the same places. */
final class SameSeedTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "the puppet that breaks [{0}]")
    @ValueSource(strings = {"", "undisclosed-field"})
    void findsTheSameInTheSamePlaces(String breaks) throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));

        CompletableFuture<Played> meanwhile = CompletableFuture.supplyAsync(() -> play(first, breaks));
        Played played = play(second, breaks);

        assertThat(played.places()).isNotEmpty().isEqualTo(meanwhile.join().places());
        assertThat(played.status()).isEqualTo(meanwhile.join().status());
    }

    private static Played play(Path folder, String breaks) {
        return Played.puppet(folder, breaks, "--seed", "20261121", "--only", "SHAPE-03,CONSENT-12");
    }
}
