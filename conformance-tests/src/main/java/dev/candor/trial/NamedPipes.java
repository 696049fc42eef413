package dev.candor.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Pipes with a name, for what a run prints. Those that Java makes by itself it also closes by itself as soon as the
 * started process ends, and a process that was left behind dies of the next line that it writes. Source: fifo(7).
 */
final class NamedPipes {
    /** How long their making may take. */
    private static final int SECONDS = 10;

    private static final Optional<Path> MAKER = maker();

    private NamedPipes() {}

    /**
     * Makes new ones.
     *
     * @param folder in which they are made, in a folder of their own
     * @return as many as asked for; none where the system has no such thing
     */
    static List<Path> make(Path folder, int count) throws InterruptedException {
        if (MAKER.isEmpty()) {
            return List.of();
        }
        try {
            Path own = Files.createTempDirectory(folder, "output");
            List<Path> pipes = new ArrayList<>();
            List<String> line = new ArrayList<>(List.of(MAKER.get().toString()));
            for (int nth = 1; nth <= count; nth++) {
                pipes.add(own.resolve(Integer.toString(nth)));
                line.add(own.resolve(Integer.toString(nth)).toString());
            }
            Process process = new ProcessBuilder(line).start();
            boolean made = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            return made ? pipes : List.of();
        } catch (IOException e) {
            // Some file systems hold none.
            return List.of();
        }
    }

    private static Optional<Path> maker() {
        try {
            return Optional.of(Executable.of("mkfifo", Path.of("/"), "mkfifo"));
        } catch (SetUpException e) {
            return Optional.empty();
        }
    }
}
