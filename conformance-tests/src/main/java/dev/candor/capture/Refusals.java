package dev.candor.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Refuses the connections of single worlds: a rule leads them to where every address is local and nobody listens. The
 * kit's own address stays as it is. Source: ip-rule(8); the table is made with the kit's namespaces.
 */
final class Refusals {
    private static final String TABLE = "66";

    /** After the worlds, before what is local. */
    private static final String PRIORITY = "7";

    private final Set<InetAddress> refused = ConcurrentHashMap.newKeySet();

    /** From now on connections from there are refused, or not. */
    void set(InetAddress from, boolean refusing) {
        if (refusing ? refused.add(from) : refused.remove(from)) {
            rule(refusing ? "add" : "del", from);
        }
    }

    private static void rule(String change, InetAddress from) {
        String family = from instanceof Inet6Address ? "-6" : "-4";
        List<String> line = List.of(
                program(),
                family,
                "rule",
                change,
                "from",
                from.getHostAddress(),
                "lookup",
                TABLE,
                "priority",
                PRIORITY);
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("connections must be refused, but: " + said.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ip must start, as it did before, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the kit was stopped while a rule was set", e);
        }
    }

    private static String program() {
        return Stream.of("/usr/sbin/ip", "/sbin/ip", "/usr/bin/ip", "/bin/ip")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElse("ip");
    }
}
