package dev.candor.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A pseudo-terminal for a command line's output, by util-linux's {@code script}. */
final class Terminal {
    /** How long {@code script} may take to say what it is. */
    private static final int SECONDS = 10;

    private static final Optional<Path> SCRIPT = find();

    private Terminal() {}

    /** Whether this system has what it takes. */
    static boolean there() {
        return SCRIPT.isPresent();
    }

    /** The command line that runs another one with its output on a terminal of 80 columns and its input from a file. */
    static List<String> line(List<String> command, Path input) {
        // Job control, as in a user's shell: else the end of the command hangs up on all that it left behind.
        String inner = command.stream().map(Terminal::quoted).collect(Collectors.joining(" "));
        return List.of(
                SCRIPT.orElseThrow().toString(),
                "-qec",
                "stty cols 80 rows 24 2>/dev/null; set -m; " + inner + " < " + quoted(input.toString()),
                "/dev/null");
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    // Other systems have a program of that name with other options.
    private static Optional<Path> find() {
        try {
            Path script = Executable.of("script", Path.of("/"), "script");
            Process process = new ProcessBuilder(script.toString(), "--version")
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
            String said = new String(process.getInputStream().readNBytes(1000));
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && said.contains("util-linux") ? Optional.of(script) : Optional.empty();
        } catch (SetUpException | IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
