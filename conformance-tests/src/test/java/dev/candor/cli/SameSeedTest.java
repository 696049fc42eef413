package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One seed, one answer: facts may be new in each run of the kit, but not what is found, nor where. */
final class SameSeedTest {
    private static final String[] ARGUMENTS = {"--seed", "20261121", "--only", "SHAPE,IDENT,PRIVACY,CONSENT-12"};

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "the puppet that breaks \"{0}\"")
    @ValueSource(strings = {"", "secret-sent"})
    void findsTheSameInTheSamePlaces(String breaks) throws IOException {
        Played first = Played.puppet(Files.createDirectory(folder.resolve("first")), breaks, ARGUMENTS);
        Played second = Played.puppet(Files.createDirectory(folder.resolve("second")), breaks, ARGUMENTS);

        List<String> places = first.places();

        assertThat(places).isNotEmpty().isEqualTo(second.places());
        assertThat(first.status()).isEqualTo(second.status());
    }
}
