package dev.candor.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the real machine because it cannot be planted: system calls tell it whatever the environment says. */
final class Machine {
    /** Shorter values stand in honest payloads by chance. */
    private static final int SHORTEST = 6;

    private static final int MAC_BYTES = 6;

    /** How the labels of those begin that are real in every world. */
    static final String REAL = "real-";

    /** The labels of those that a sealed world plants. */
    static final Set<String> HARDWARE = Set.of("mac", "machine-id");

    /** Names of users and hosts that many machines share, so that they tell nobody apart. */
    private static final Set<String> COMMON = Set.of(
            "localhost",
            "localhost.localdomain",
            "runner",
            "ubuntu",
            "debian",
            "centos",
            "fedora",
            "alpine",
            "vagrant",
            "docker",
            "jenkins",
            "gitlab",
            "gitlab-runner",
            "github",
            "circleci",
            "travis",
            "buildkite",
            "builder",
            "codespace",
            "vscode",
            "developer",
            "nobody",
            "default",
            "administrator",
            "ec2-user",
            "azureuser",
            "appuser",
            "sandbox",
            "container",
            "computer",
            "desktop",
            "laptop",
            "server",
            "machine",
            "macbook",
            "windows",
            "workspace",
            "gradle",
            "candor",
            "gatsby",
            "testkube",
            "evidently",
            "telemetry",
            "analytics",
            "service",
            "system",
            "nodejs",
            "python",
            "testing",
            "student",
            "postgres");

    private Machine() {}

    static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(names());
        facts.addAll(hardware());
        return facts;
    }

    /** What stands in paths of the real machine, which programs see in any world. */
    static List<Fact> names() {
        List<Fact> facts = new ArrayList<>();
        add(facts, REAL + "host", "host", host());
        add(facts, REAL + "user", "user", System.getProperty("user.name", ""));
        add(facts, REAL + "home", "home", System.getProperty("user.home", ""));
        return facts;
    }

    private static List<Fact> hardware() {
        List<Fact> facts = new ArrayList<>();
        addresses().forEach(address -> facts.add(new Fact("mac", "mac", address)));
        id().ifPresent(id -> facts.add(new Fact("machine-id", "machine-id", id)));
        return facts;
    }

    /** Hardware addresses as 12 hexadecimal digits; of each interface that has one. */
    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        try {
            for (NetworkInterface one : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                byte[] address = one.getHardwareAddress();
                if (address != null && address.length == MAC_BYTES) {
                    addresses.add(HexFormat.of().formatHex(address));
                }
            }
        } catch (SocketException e) {
            return Set.of();
        }
        addresses.addAll(linked());
        addresses.remove("000000000000");
        return addresses;
    }

    // Java names no interface that has no network address, and a tool may take that of one that is down.
    private static Set<String> linked() {
        try (Stream<Path> links = Files.list(Path.of("/sys/class/net"))) {
            return links.flatMap(link -> text(link.resolve("address")).stream())
                    .map(address -> address.replace(":", ""))
                    .filter(address -> address.length() == 2 * MAC_BYTES)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** What systemd and D-Bus call the machine; other systems have it elsewhere, and it is not looked for there. */
    private static Optional<String> id() {
        return Stream.of("/var/lib/dbus/machine-id", "/etc/machine-id")
                .flatMap(file -> text(Path.of(file)).stream())
                .findFirst();
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void add(List<Fact> facts, String label, String kind, String value) {
        if (value.length() >= SHORTEST && !COMMON.contains(value.toLowerCase(Locale.ROOT))) {
            facts.add(new Fact(label, kind, value));
        }
    }

    private static String host() {
        try {
            Path kernel = Path.of("/proc/sys/kernel/hostname");
            return Files.isReadable(kernel)
                    ? Files.readString(kernel).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "";
        }
    }
}
