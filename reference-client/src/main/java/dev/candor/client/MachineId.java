package dev.candor.client;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The id that the system gave the machine when it was installed; a secret, so only a digest of it may travel. */
final class MachineId {
    static final List<Path> FILES = List.of(Path.of("/var/lib/dbus/machine-id"), Path.of("/etc/machine-id"));
    private static final List<String> MAC_OS = List.of("/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice");
    private static final List<String> WINDOWS =
            List.of("reg", "query", "HKLM\\SOFTWARE\\Microsoft\\Cryptography", "/v", "MachineGuid");
    private static final long BOUND_MILLIS = 2_000;

    private final List<Path> files;

    /** Kept in the first of these files that holds anything; some systems print it instead. */
    MachineId(List<Path> files) {
        this.files = files;
    }

    /** Without white space around it; null where the system has none. */
    @Nullable
    String read() {
        return switch (Platform.system()) {
            case "darwin" -> after("\"IOPlatformUUID\" = \"", printed(MAC_OS));
            case "windows" -> after("REG_SZ", printed(WINDOWS));
            default -> first();
        };
    }

    private @Nullable String first() {
        for (Path file : files) {
            String id = KeptFile.readOrEmpty(file);
            if (!id.isEmpty()) {
                return id;
            }
        }
        return null;
    }

    /** The word that follows a label. */
    static @Nullable String after(String label, String text) {
        int at = text.indexOf(label);
        if (at < 0) {
            return null;
        }
        String rest = text.substring(at + label.length()).strip();
        int end = 0;
        while (end < rest.length() && "\" \t\r\n".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return end == 0 ? null : rest.substring(0, end);
    }

    private static String printed(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(BOUND_MILLIS, TimeUnit.MILLISECONDS)) {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            process.destroyForcibly();
        } catch (IOException unknown) {
            // As if it had printed nothing.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
