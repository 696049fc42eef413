package dev.candor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The kit in a process of its own.
 *
 * @param temporary where its worlds are
 */
record Child(Process process, BufferedReader printed, Path temporary) {
    private static final int MOST_MINUTES = 5;

    /** Starts {@code candor test FOLDER --report FOLDER/reports} with further arguments. */
    static Child candor(Path folder, List<String> jvm, String... arguments) throws IOException {
        return candor(folder, Map.of(), jvm, arguments);
    }

    /** The same, with variables of its own. */
    static Child candor(Path folder, Map<String, String> environment, List<String> jvm, String... arguments)
            throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        // Who starts tests in the background may have told all that follows to ignore Ctrl-C.
        List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvm);
        line.addAll(List.of("-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path")));
        line.addAll(List.of(Candor.class.getName(), "test", folder.toString()));
        line.addAll(List.of("--report", folder.resolve("reports").toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new Child(process, process.inputReader(), temporary);
    }

    /** Reads on until a line begins so. */
    void awaitLine(String beginning) throws IOException {
        String line = printed.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = printed.readLine();
        }
    }

    /** What a person does with Ctrl-C: all processes of the terminal are told. Returns those that were told. */
    List<ProcessHandle> interrupt() throws IOException, InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(0, process.toHandle());
        List<String> line = new ArrayList<>(List.of("kill", "-INT"));
        all.forEach(one -> line.add(Long.toString(one.pid())));
        new ProcessBuilder(line).start().waitFor();
        return all;
    }

    /** Whether a process has not ended; one that has, but was not taken away yet, has no command any more. */
    static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    /** The rest of what it prints, once it has ended. */
    String end() throws IOException, InterruptedException {
        StringBuilder rest = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            rest.append(line).append('\n');
        }
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return rest.toString();
    }
}
