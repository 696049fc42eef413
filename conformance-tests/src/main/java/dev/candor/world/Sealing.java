package dev.candor.world;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The way into namespaces of the kit's own, from which no packet leads out. Needs no root where the system allows user
 * namespaces. Source: namespaces(7), unshare(1).
 */
public final class Sealing {
    /** System property that tells a kit that it is inside. */
    private static final String INSIDE = "candor.sealed";

    /** How long an attempt to make the namespaces may take. */
    private static final int SECONDS = 120;

    /** How long the kit inside may take to write its report once it is told to stop. */
    private static final int LAST_SECONDS = 10;

    private Sealing() {}

    /** Whether this process is inside, so that it can open sealed worlds. */
    public static boolean inside() {
        return Boolean.getBoolean(INSIDE);
    }

    /** Why sealed worlds cannot be had here, and what would allow them; empty where they can. */
    public static Optional<String> obstacle() {
        return Once.OBSTACLE;
    }

    /** Looked for when first asked: it takes as long as making a world. */
    private static final class Once {
        private static final Optional<String> OBSTACLE = Obstacle.find();
    }

    /**
     * Runs the same program again, inside, with this one's terminal; waits for its end.
     *
     * @param main the class whose {@code main} is called
     * @return its exit status
     */
    public static int again(Class<?> main, List<String> arguments) {
        return await(new ProcessBuilder(line(main, arguments)).inheritIO());
    }

    /** The command line that runs a Java program of this class path inside. */
    static List<String> line(Class<?> main, List<String> arguments) {
        List<String> line = kit();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Started by the launcher or not, the kit lives shortly: compiling less and one collector are quicker.
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        for (String name : List.of("user.name", "user.home", "java.io.tmpdir")) {
            line.add("-D" + name + "=" + System.getProperty(name));
        }
        line.addAll(List.of("-D" + INSIDE + "=true", "-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(arguments);
        return line;
    }

    private static int await(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            Thread whenStopped = new Thread(() -> stop(process), "candor-sealed");
            Runtime.getRuntime().addShutdownHook(whenStopped);
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(whenStopped);
            return status;
        } catch (IOException e) {
            throw new IllegalStateException("unshare must start, as it just did, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while it judged in a sealed world", e);
        } catch (IllegalStateException e) {
            // Stopping has begun: the hook waits for the kit inside.
            return 1;
        }
    }

    // The kit inside writes what it knows when it is told to stop; unshare itself would not pass that on.
    private static void stop(Process process) {
        process.children().forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** The beginning of a command line that runs a program in namespaces of the kit's own. */
    private static List<String> kit() {
        List<String> line = new ArrayList<>(List.of(
                Program.path("unshare"),
                "--user",
                "--map-user=" + SealedMachine.UID,
                "--map-group=" + SealedMachine.UID,
                "--keep-caps",
                "--kill-child=SIGTERM"));
        line.addAll(SealedBoundary.OWN);
        line.addAll(List.of(Program.path("sh"), "-c", script("kit.sh"), "kit.sh"));
        return line;
    }

    /** Makes all namespaces once; returns what was said where that failed. */
    static Optional<String> attempt() throws IOException {
        Path said = Files.createTempFile("candor-sealing", ".txt");
        Path machine = Files.createTempDirectory("candor-machine");
        try {
            Files.createDirectories(machine.resolve("etc"));
            Files.writeString(machine.resolve("etc/machine-id"), SealedMachine.PROBE.id());
            List<String> line = kit();
            line.addAll(SealedBoundary.line());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().putAll(SealedBoundary.settings(SealedMachine.PROBE, 1, machine, List.of()));
            builder.environment().put("PATH", Program.PATH);
            Process process = builder.start();
            boolean over = process.waitFor(SECONDS, TimeUnit.SECONDS);
            String text = Files.readString(said).strip();
            if (!over) {
                process.destroyForcibly();
                return Optional.of("no end within " + SECONDS + " s");
            }
            return process.exitValue() == 0 && text.endsWith("ready") ? Optional.empty() : Optional.of(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while it looked for a sealed world", e);
        } finally {
            Deletion.of(machine);
            Files.deleteIfExists(said);
        }
    }

    /** A script of the kit's own. */
    static String script(String name) {
        try (var in = Sealing.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be part of the kit, but is not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " must be part of the kit, but: " + e.getMessage(), e);
        }
    }
}
