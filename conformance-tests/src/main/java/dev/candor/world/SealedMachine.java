package dev.candor.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine that the programs of one sealed world see.
 *
 * @param host its name
 * @param mac hardware address of its one interface, 12 hexadecimal digits
 * @param id 32 hexadecimal digits; empty where it has none
 * @param ip4 address of the interface
 * @param ip6 address of the interface
 * @param kit4 where the kit is reached, over the interface
 * @param kit6 where the kit is reached, over the interface
 */
record SealedMachine(String host, String mac, String id, String ip4, String ip6, String kit4, String kit6) {
    /** Number of the user that programs run as; what most distributions give to the first one. */
    static final int UID = 1000;

    /** Worlds side by side: what the last byte of an address has room for. */
    static final int MOST = 250;

    /** A machine to try with. */
    static final SealedMachine PROBE = of(0, 0, Map.of("host", "probe"));

    private static final int FIRST = 2;
    private static final int HEX_MAC = 12;
    private static final int HEX_ID = 32;
    private static final int LETTERS = 12;

    /**
     * A function of the seed, but for the last byte of its addresses.
     *
     * @param place of the world among those that are open, from 0 to {@link #MOST}
     * @param facts label to value; what is missing of {@code host}, {@code mac} and {@code machine-id} follows from the seed
     */
    static SealedMachine of(long seed, int place, Map<String, String> facts) {
        String mac = facts.getOrDefault("mac", mac(seed, ""));
        String net = Marker.hex(seed, "network", 14);
        String net4 = "10." + (16 + Integer.parseInt(net.substring(0, 2), 16) % 200) + "."
                + Integer.parseInt(net.substring(2, 4), 16) + ".";
        String net6 = "fd" + net.substring(4, 6) + ":" + net.substring(6, 10) + ":" + net.substring(10, 14) + "::";
        return new SealedMachine(
                facts.getOrDefault("host", Marker.of(seed, "system's host " + mac, LETTERS))
                        .strip(),
                mac,
                facts.getOrDefault("machine-id", id(seed, "")),
                net4 + (FIRST + place),
                net6 + Integer.toHexString(FIRST + place),
                net4 + "1",
                net6 + "1");
    }

    /** Hardware address, 12 hexadecimal digits. */
    static String mac(long seed, String which) {
        String mac = Marker.hex(seed, "mac" + which, HEX_MAC);
        // Unicast, and not one of those that are made up at every start: some tools take no other.
        return "%02x".formatted(Integer.parseInt(mac.substring(0, 2), 16) & 0xfc) + mac.substring(2);
    }

    /** What systemd calls the machine. */
    static String id(long seed, String which) {
        return Marker.hex(seed, "machine id" + which, HEX_ID);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("mac", "mac", mac));
        if (!id.isEmpty()) {
            facts.add(new Fact("machine-id", "machine-id", id));
        }
        facts.add(new Fact("ip", "ip", ip4));
        facts.add(new Fact("ip6", "ip", address(ip6).getHostAddress()));
        return facts;
    }

    /** From a literal; nothing is looked up. */
    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of the kit must be one, but was " + literal, e);
        }
    }

    /** Writes what its {@code /etc} differs in, and {@code cacerts}, into a folder. */
    void write(Path folder, Map<String, String> facts, Path home, Trust trust) throws IOException {
        String user = facts.getOrDefault("user", "someone");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("hostname", host + "\n");
        files.put("machine-id", id.isEmpty() ? "" : id + "\n");
        files.put("resolv.conf", "nameserver " + kit4 + "\n");
        files.put("hosts", "127.0.0.1 localhost\n::1 localhost\n" + ip4 + " " + host + "\n" + ip6 + " " + host + "\n");
        // Other sources would ask services of the real machine.
        files.put("nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\nservices: files\n");
        files.put(
                "passwd",
                "root:x:0:0:root:/root:/bin/sh\n%s:x:%d:%d:%s:%s:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n"
                        .formatted(user, UID, UID, facts.getOrDefault("name", ""), home));
        files.put("group", "root:x:0:\n%s:x:%d:\nnogroup:x:65534:\n".formatted(user, UID));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(folder.resolve("etc"));
            Files.writeString(folder.resolve("etc").resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
        copy(trust.cacerts(), folder.resolve("cacerts"));
        copy(trust.pem(), folder.resolve("ca.pem"));
        copy(trust.pem(), below(folder, TrustStores.BUNDLE));
    }

    static Path below(Path folder, Path absolute) {
        return folder.resolve(Path.of("/").relativize(absolute));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
