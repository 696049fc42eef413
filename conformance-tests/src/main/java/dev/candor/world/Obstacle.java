package dev.candor.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands in the way of sealed worlds, in words that say what would take it away. */
final class Obstacle {
    private static final List<String> PROGRAMS =
            List.of("unshare", "nsenter", "setpriv", "mount", "ip", "hostname", "env", "sh", "tcpdump");

    private static final String INSTALL = "apt-get install util-linux iproute2 tcpdump hostname";

    private static final Path APPARMOR = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
    private static final Path CLONE = Path.of("/proc/sys/kernel/unprivileged_userns_clone");
    private static final Path MOST = Path.of("/proc/sys/user/max_user_namespaces");

    private Obstacle() {}

    static Optional<String> find() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.of("sealed worlds need Linux");
        }
        List<String> missing = Program.missing(PROGRAMS);
        if (!missing.isEmpty()) {
            return Optional.of(
                    String.join(", ", missing) + " must be installed (on Debian and Ubuntu: " + INSTALL + ")");
        }
        try {
            return Sealing.attempt().map(said -> "namespaces could not be made: " + lastLine(said) + remedy());
        } catch (IOException e) {
            return Optional.of("namespaces could not be tried: " + e.getMessage());
        }
    }

    private static String lastLine(String said) {
        return said.isEmpty() ? "no reason was given" : said.substring(said.lastIndexOf('\n') + 1);
    }

    private static String remedy() {
        if (is(APPARMOR, "1")) {
            return "; AppArmor forbids them to users, as Ubuntu does since 23.10: sudo sysctl"
                    + " kernel.apparmor_restrict_unprivileged_userns=0 allows them";
        }
        if (is(CLONE, "0")) {
            return "; sudo sysctl kernel.unprivileged_userns_clone=1 allows them";
        }
        if (is(MOST, "0")) {
            return "; sudo sysctl user.max_user_namespaces=10000 allows them";
        }
        if (Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))) {
            return "; this is a container: --security-opt seccomp=unconfined --security-opt apparmor=unconfined"
                    + " --security-opt systempaths=unconfined allows them";
        }
        return "; the system does not allow them to this user";
    }

    private static boolean is(Path setting, String value) {
        try {
            return Files.readString(setting).strip().equals(value);
        } catch (IOException e) {
            return false;
        }
    }
}
