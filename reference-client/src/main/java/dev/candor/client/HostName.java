package dev.candor.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The name of this machine, found without a look-up: to ask the network for a name is to tell somebody. */
final class HostName {
    /** Where a system writes its name; the first is what {@code gethostname} answers on Linux. */
    static final List<Path> FILES = List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"));

    private HostName() {}

    /**
     * The variable's value, else the system's own, without white space around it; null where there is neither.
     *
     * @param variable the one that holds it on this system
     * @param files where the system writes it, in order
     */
    static @Nullable String of(Map<String, String> environment, String variable, List<Path> files) {
        String name = environment.getOrDefault(variable, "").strip();
        for (int i = 0; name.isEmpty() && i < files.size(); i++) {
            name = KeptFile.readOrEmpty(files.get(i));
        }
        return name.isEmpty() ? null : name;
    }

    /** The variable that holds it on this system. */
    static String variable() {
        return Platform.system().equals("windows") ? "COMPUTERNAME" : "HOSTNAME";
    }
}
