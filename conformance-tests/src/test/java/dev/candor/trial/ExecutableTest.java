package dev.candor.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExecutableTest {
    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void makeAPath() throws IOException {
        folder = folder.toRealPath();
        bin = Files.createDirectories(folder.resolve("env/bin"));
    }

    @Test
    void isTheRealFileOfTheSameName() throws IOException {
        Path real = program("python3.11");
        Files.createSymbolicLink(bin.resolve("python3"), real);

        assertThat(Executable.found("python3", bin.toString(), "")).isEqualTo(real);
    }

    @Test
    void keepsItsNameWhereTheRealFileServesManyNames() throws IOException {
        Path link = Files.createSymbolicLink(bin.resolve("ls"), program("busybox"));

        assertThat(Executable.found("ls", bin.toString(), "")).isEqualTo(link);
    }

    @Test
    void keepsItsPlaceInAPythonEnvironment() throws IOException {
        Path link = Files.createSymbolicLink(bin.resolve("python3"), program("python3.11"));
        Files.createFile(folder.resolve("env/pyvenv.cfg"));

        assertThat(Executable.found("python3", bin.toString(), "")).isEqualTo(link);
    }

    @Test
    void passesOverFilesThatCannotBeExecuted() throws IOException {
        Files.createFile(bin.resolve("tool"));
        Path later = program("tool");

        assertThat(Executable.found("tool", bin + ":" + folder, "")).isEqualTo(later);
    }

    private Path program(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
