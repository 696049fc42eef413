package dev.candor.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of processes under {@code /proc}; elsewhere it tells nothing. Source: proc(5). */
final class ProcFolder {
    private static final Path PROC = Path.of("/proc");

    /** Bytes read of one environment: what the kernel hands to a new process at most, by its default stack limit. */
    private static final int ENVIRONMENT = 2 << 20;

    private ProcFolder() {}

    static boolean there() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    /** Whether a process has ended and only waits for its parent to notice. */
    static boolean ended(ProcessHandle process) {
        try {
            String stat = Files.readString(of(process).resolve("stat"), StandardCharsets.ISO_8859_1);
            // The state follows the name, which stands in parentheses and may hold some itself.
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException | IndexOutOfBoundsException e) {
            return there();
        }
    }

    /** Whether a process works in a folder or was started with the folder in its environment. */
    static boolean livesIn(ProcessHandle process, Path folder) {
        return worksIn(process, folder) || environment(process).contains(folder + "/");
    }

    /** Names the process namespace that a process is in; the empty path where that cannot be told. */
    static Path pidNamespace(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(of(process).resolve("ns/pid"));
        } catch (IOException e) {
            return Path.of("");
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(of(process).resolve("cwd")).startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static String environment(ProcessHandle process) {
        try (InputStream in = Files.newInputStream(of(process).resolve("environ"))) {
            return new String(in.readNBytes(ENVIRONMENT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Another user's process, or one that ended meanwhile.
            return "";
        }
    }

    private static Path of(ProcessHandle process) {
        return PROC.resolve(Long.toString(process.pid()));
    }
}
