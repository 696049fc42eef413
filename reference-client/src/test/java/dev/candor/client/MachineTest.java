package dev.candor.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    @TempDir
    Path folder;

    @Test
    void theVariableNamesTheHost() throws IOException {
        List<Path> files = List.of(file("name", "other\n"));

        String name = HostName.of(Map.of("HOSTNAME", " box\t"), "HOSTNAME", files);

        assertThat(name).isEqualTo("box");
    }

    @Test
    void withoutTheVariableTheSystemNamesTheHost() throws IOException {
        List<Path> files = List.of(folder.resolve("none"), file("empty", "\n"), file("name", "box.example\n"));

        String unset = HostName.of(Map.of(), "HOSTNAME", files);
        String blank = HostName.of(Map.of("HOSTNAME", " "), "HOSTNAME", files);

        assertThat(List.of(String.valueOf(unset), String.valueOf(blank))).containsOnly("box.example");
    }

    @Test
    void aHostMayHaveNoName() {
        String name = HostName.of(Map.of(), "HOSTNAME", List.of(folder.resolve("none")));

        assertThat(name).isNull();
    }

    @ParameterizedTest
    @CsvSource({"VERSION_ID=12,12", "'VERSION_ID=\"22.04\"',22.04", "VERSION_ID='',''", "ID=arch,''", "XVERSION_ID=1,''"
    })
    void aDistributionSaysItsVersion(String line, String expected) {
        String content = "NAME=x\n" + line + "\nBUILD_ID=7\n";

        String version = OsRelease.versionIn(content);

        assertThat(version).isEqualTo(expected);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
