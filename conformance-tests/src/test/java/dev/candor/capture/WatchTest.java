package dev.candor.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each test plays in network namespaces of its own; needs tcpdump, iproute2 and util-linux. */
@EnabledOnOs(OS.LINUX)
class WatchTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void namesEachPacketOnce() throws Exception {
        List<String> seen = watch("each", "well");

        assertThat(seen)
                .containsExactly(
                        "1 x icmp 10.9.0.2 > 1.2.3.4 0, 24 bytes",
                        "1 x icmp fd00:9:0:0:0:0:0:2 > 2001:db8:0:0:0:0:0:4 0, 24 bytes",
                        "1 x tcp 10.9.0.2 > 142.250.1.1 443, 0 bytes",
                        "1 x tcp fd00:9:0:0:0:0:0:2 > 2001:db8:0:0:0:0:0:1 80, 0 bytes",
                        "1 x udp 10.9.0.2 > 224.0.0.251 5353, 7 bytes",
                        "1 x udp 10.9.0.2 > 8.8.8.8 53, 5 bytes",
                        "1 x udp 10.9.0.2 > 9.9.9.9 9, 3000 bytes",
                        "1 x udp fd00:9:0:0:0:0:0:2 > 2001:db8:0:0:0:0:0:2 4000, 6 bytes",
                        "1 x udp fd00:9:0:0:0:0:0:2 > 2001:db8:0:0:0:0:0:9 9, 3000 bytes");
    }

    @Test
    void countsAnAttemptThatIsRepeatedOnce() throws Exception {
        List<String> seen = watch("repeated", "well");

        assertThat(seen).containsExactly("1 x tcp 10.9.0.2 > 203.0.113.1 443, 0 bytes");
    }

    @Test
    void losesNoConnectionOfABurst() throws Exception {
        List<String> seen = watch("connections", "well");

        assertThat(seen).containsExactly("1000 x tcp 10.9.0.2 > 192.0.2.1 1024, 0 bytes");
    }

    @Test
    void losesNoDatagramOfABurst() throws Exception {
        List<String> seen = watch("datagrams", "well");

        assertThat(seen).containsExactly("20000 x udp 10.9.0.2 > 192.0.2.2 5000, 8 bytes");
    }

    @Test
    void failsWhereItMissedWhatLeft() throws Exception {
        List<String> seen = watch("flood", "sleeps");

        assertThat(seen)
                .singleElement()
                .asString()
                .matches("tcpdump must tell all that leaves a world, but: it missed [0-9]+ packets that left;.*");
    }

    @Test
    void failsWhereItsTcpdumpEnds() throws Exception {
        List<String> seen = watch("each", "ends");

        assertThat(seen)
                .containsExactly("tcpdump must tell all that leaves a world, but: it ended; a fault of the kit");
    }

    @Test
    void leavesOutWhatKernelsSayByThemselves() throws Exception {
        Path filtered = folder.resolve("filtered.pcap");
        List<String> command = List.of(
                Tcpdump.find().orElseThrow().toString(),
                "-Z",
                "root",
                "-r",
                resource("packets.pcap").toString(),
                "-w",
                filtered.toString(),
                Tcpdump.FILTER.formatted(1).replace('\n', ' '));

        run(new ProcessBuilder(command));

        assertThat(Recorded.frames(filtered)).isEqualTo(Files.readAllLines(resource("filtered.txt")));
    }

    private List<String> watch(String noise, String tcpdump) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "unshare",
                "--user",
                "--map-user=1000",
                "--map-group=1000",
                "--keep-caps",
                "--net",
                "sh",
                resource("watch.sh").toString()));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = classes(Watch.class) + File.pathSeparator + classes(Watching.class);
        builder.environment().putAll(Map.of("JAVA", java, "CLASSES", classes, "NOISE", noise, "TCPDUMP", tcpdump));
        return run(builder);
    }

    private List<String> run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(err)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readAllLines(out);
    }

    private static Path classes(Class<?> one) throws URISyntaxException {
        return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    static Path resource(String name) {
        try {
            return Path.of(WatchTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
