package dev.candor.trial;

import dev.candor.capture.Listener;
import dev.candor.spec.Stream;
import dev.candor.world.ProcessTree;
import dev.candor.world.World;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One process tree, from its start until nothing of it runs any more.
 *
 * @param world in which it runs
 * @param listener whose clock is the run's
 * @param linger how long the tree may outlive the started process
 */
record CommandRun(World world, Listener listener, Duration linger) {
    /** How often new descendants are looked for while the started process runs. */
    private static final Duration LOOK = Duration.ofMillis(100);

    /**
     * How long what is left behind may live at least before it is ended: what it would send, however late by the
     * profile, must not be cut off and then count as not sent.
     */
    private static final Duration LATE = Duration.ofMillis(2_500);

    /** How long the rest of the output may take once all are gone who could write to it. */
    private static final Duration REST = Duration.ofSeconds(5);

    /**
     * Returns when all of it is over.
     *
     * @param copies what is started, all at the same time
     * @param bound how long the started processes may run
     * @param ended told when they have ended
     */
    Carried carry(List<ProcessBuilder> copies, Duration bound, Runnable ended) {
        try {
            List<Output> outputs = new ArrayList<>();
            // Before any of them is started: that takes longer than the start.
            for (ProcessBuilder builder : copies) {
                outputs.addAll(throughNamedPipes(builder));
            }
            boolean piped = !outputs.isEmpty();
            List<Process> processes = new ArrayList<>();
            for (ProcessBuilder builder : copies) {
                Process process = start(builder);
                processes.add(process);
                if (!piped) {
                    outputs.add(read(process::getInputStream, first(builder)));
                    outputs.add(read(process::getErrorStream, Stream.STDERR));
                }
            }
            Exit exit = exit(processes, bound, ended);
            return new Carried(exit, printed(outputs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while a run was going on", e);
        }
    }

    private ProcessTree tree() {
        return world.processes();
    }

    /** Leads what is printed through named pipes and begins to read them; empty where there are none. */
    private List<Output> throughNamedPipes(ProcessBuilder builder) throws InterruptedException {
        List<Path> pipes = NamedPipes.make(world.root(), 2);
        if (pipes.isEmpty()) {
            return List.of();
        }
        Path out = pipes.get(0);
        Path err = pipes.get(1);
        builder.redirectOutput(out.toFile());
        Output first = read(() -> new FileInputStream(out.toFile()), first(builder));
        if (builder.redirectErrorStream()) {
            return List.of(first);
        }
        builder.redirectError(err.toFile());
        return List.of(first, read(() -> new FileInputStream(err.toFile()), Stream.STDERR));
    }

    private static Stream first(ProcessBuilder builder) {
        return builder.redirectErrorStream() ? Stream.ANY : Stream.STDOUT;
    }

    private Output read(Output.Source source, Stream stream) {
        return Output.of(source, stream, listener::elapsed);
    }

    private Process start(ProcessBuilder builder) {
        try {
            return tree().start(builder);
        } catch (IOException e) {
            throw new SetUpException("/command: must be a program that can be started, but was not: " + e.getMessage());
        }
    }

    private Exit exit(List<Process> processes, Duration bound, Runnable ended) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        boolean over = true;
        for (Process process : processes) {
            over = over && awaitExit(process, end);
        }
        Duration took = listener.elapsed();
        if (!over) {
            tree().end();
            return new Exit(null, took, Duration.ZERO, true, 0);
        }
        ended.run();
        if (tree().awaitGone(Duration.ZERO)) {
            return new Exit(status(processes), took, Duration.ZERO, false, 0);
        }
        Duration patience = Exit.patience(linger);
        boolean gone = tree().awaitGone(patience.compareTo(LATE) > 0 ? patience : LATE);
        Duration lingered = listener.elapsed().minus(took);
        return new Exit(status(processes), took, lingered, false, gone ? 0 : tree().end());
    }

    /** Of several the first that tells of trouble. */
    private static int status(List<Process> processes) {
        return processes.stream()
                .mapToInt(Process::exitValue)
                .filter(status -> status != 0)
                .findFirst()
                .orElse(0);
    }

    private boolean awaitExit(Process process, long end) throws InterruptedException {
        for (long rest = end - System.nanoTime(); rest > 0; rest = end - System.nanoTime()) {
            if (process.waitFor(Math.min(rest, LOOK.toNanos()), TimeUnit.NANOSECONDS)) {
                return true;
            }
            tree().look();
        }
        return false;
    }

    private static List<Printed> printed(List<Output> outputs) throws InterruptedException {
        List<Printed> printed = new ArrayList<>();
        for (Output output : outputs) {
            printed.addAll(output.printed(REST));
        }
        printed.sort(Comparator.comparing(Printed::at));
        return List.copyOf(printed);
    }
}
