package dev.candor.trial;

import dev.candor.spec.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code prepare} with the caller's environment and network, before anything is judged. */
final class Preparation {
    private static final Duration BOUND = Duration.ofMinutes(10);

    /** Lines of output that are shown where it fails. */
    private static final int SHOWN = 40;

    /** How long the rest of the output may take once the command has ended: what it left behind may hold it open. */
    private static final Duration REST = Duration.ofSeconds(5);

    private final Deque<String> last = new ArrayDeque<>();

    private Preparation() {}

    static void run(List<String> template, Path folder) {
        run(template, folder, BOUND);
    }

    static void run(List<String> template, Path folder, Duration bound) {
        List<String> line = new ArrayList<>();
        Map<String, String> places = Map.of("folder", folder.toString());
        template.forEach(word -> line.add(Template.fill(word, places)));
        line.set(
                0,
                Executable.of(line.get(0), folder, folder.resolve("candor.json") + ", /prepare/0")
                        .toString());
        new Preparation().carry(line, folder, bound);
    }

    private void carry(List<String> line, Path folder, Duration bound) {
        try {
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            Thread reader = new Thread(() -> read(process.inputReader(StandardCharsets.UTF_8)), "prepare");
            reader.setDaemon(true);
            reader.start();
            Thread whenStopped = new Thread(() -> end(process));
            Runtime.getRuntime().addShutdownHook(whenStopped);
            boolean over = process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
            if (!over) {
                end(process);
            }
            Runtime.getRuntime().removeShutdownHook(whenStopped);
            if (!over || process.exitValue() != 0) {
                reader.join(REST.toMillis());
                throw failed(
                        line,
                        over ? "exit status " + process.exitValue() : "no end within " + bound.toSeconds() + " s");
            }
        } catch (IOException e) {
            throw failed(line, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while \"prepare\" was going on", e);
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        // By its handle: Process.destroy closes the output as well, before it has been read.
        process.toHandle().destroy();
        descendants.forEach(ProcessHandle::destroy);
    }

    private void read(BufferedReader output) {
        try (output) {
            output.lines().forEach(this::keep);
        } catch (IOException | UncheckedIOException e) {
            keep("[the output could not be read further: " + e.getMessage() + "]");
        }
    }

    private synchronized void keep(String line) {
        last.add(line);
        if (last.size() > SHOWN) {
            last.remove();
        }
    }

    private synchronized SetUpException failed(List<String> line, String how) {
        return new SetUpException("\"prepare\" of candor.json must end with exit status 0, but was: " + how + "\n  "
                + String.join(" ", line) + "\n  its last lines:\n    " + String.join("\n    ", last));
    }
}
