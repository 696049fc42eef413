package dev.candor.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MachineTest {
    @Test
    void knowsTheAddressOfEachInterfaceAlsoOfThoseThatAreDown() {
        List<String> linked = addresses();

        List<String> known = Machine.facts().stream().map(Fact::value).toList();

        assertThat(known).containsAll(linked);
    }

    private static List<String> addresses() {
        try (Stream<Path> links = Files.list(Path.of("/sys/class/net"))) {
            return links.map(link -> read(link.resolve("address")).replace(":", ""))
                    .filter(address -> address.matches("(?!0{12})[0-9a-f]{12}"))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
