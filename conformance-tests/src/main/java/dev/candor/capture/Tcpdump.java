package dev.candor.capture;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program by which {@link Watch} sees: where it is, and how it is started. */
final class Tcpdump {
    static final String MISSING =
            "tcpdump must be installed for a sealed world, but is not on the PATH nor in /usr/sbin,"
                    + " /usr/bin or /sbin; run: apt-get install tcpdump (or dnf, apk add, pacman -S)";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /**
     * Raw output, each packet at once. 128 bytes of each are kept: room for the headers of IPv6 with some extensions;
     * 32 MiB are kept for packets that wait to be read: room for about 130,000.
     */
    private static final List<String> OPTIONS = List.of(
            "-i",
            "any",
            "-y",
            "LINUX_SLL",
            "-n",
            "-U",
            "--immediate-mode",
            "-s",
            "128",
            "-B",
            "32768",
            "-Z",
            "root",
            "-w",
            "-");

    /** What comes in from a world, without what a kernel says by itself, and the marks of the kit on its own loopback. */
    static final String FILTER = """
            inbound and (
            (ip and not src net 127.0.0.0/8 and not dst net 127.0.0.0/8
             and ip[6:2] & 0x1fff = 0
             and not igmp
             and not (tcp and tcp[13] & 0x12 != 0x02)
             and not (icmp and (icmp[0] = 0 or icmp[0] = 3 or icmp[0] = 4 or icmp[0] = 5 or icmp[0] = 11 or icmp[0] = 12)))
            or
            (ip6 and not src host ::1 and not dst host ::1
             and not (ip6[6] = 44 and ip6[42:2] & 0xfff8 != 0)
             and not (ip6[6] = 6 and ip6[53] & 0x12 != 0x02)
             and not (ip6[6] = 0 and ip6[40] = 58)
             and not (ip6[6] = 58 and (ip6[40] < 128 or ip6[40] = 143 or (ip6[40] >= 129 and ip6[40] <= 137))))
            or
            (udp and src host 127.0.0.1 and dst host 127.0.0.1 and dst port %d))
            """;

    private static final Pattern DROPPED = Pattern.compile("([0-9]+) packets? dropped by kernel");

    private static final Pattern CHATTER = Pattern.compile("[0-9]+ packets? .*|tcpdump: (data link|listening) .*");

    private final Process process;
    private final Thread listener;
    private String words = "";
    private long dropped;
    private int reports;

    private Tcpdump(Process process) {
        this.process = process;
        listener = new Thread(this::listen, "candor-tcpdump");
        listener.setDaemon(true);
        listener.start();
    }

    /** Where it is; it often lies where only root's PATH leads. */
    static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin", "/sbin"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "tcpdump"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it, in the namespaces that the kit is in. In a user namespace the kit's user id must not be 0 there, and its
     * capabilities ambient: tcpdump gives user id 0 up, which is not allowed there.
     *
     * @param markPort the port of 127.0.0.1 to which the kit sends its marks
     * @throws IOException if it is missing
     */
    static Tcpdump start(int markPort) throws IOException {
        Path program = find().orElseThrow(() -> new IOException(MISSING));
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(OPTIONS);
        builder.command().add(FILTER.formatted(markPort).replace('\n', ' '));
        // What it says is read.
        builder.environment().put("LC_ALL", "C");
        return new Tcpdump(builder.start());
    }

    /** What it sees, as {@link FrameReader} reads it. */
    InputStream packets() {
        return process.getInputStream();
    }

    /** How many packets it missed so far, by its own word. */
    long missed() throws IOException, InterruptedException {
        synchronized (this) {
            int before = reports;
            new ProcessBuilder("sh", "-c", "kill -USR1 " + process.pid()).start();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (reports == before) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IOException("tcpdump must say how many packets it missed within " + PATIENCE.toSeconds()
                            + " s, but did not");
                }
                wait(left);
            }
            return dropped;
        }
    }

    /** What it said last, once it has ended; empty where it had no complaint. */
    String lastWords() throws InterruptedException {
        listener.join(PATIENCE.toMillis());
        synchronized (this) {
            return words;
        }
    }

    /** Ends it; returns how many packets it missed. */
    long end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        lastWords();
        synchronized (this) {
            return dropped;
        }
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            hear("what it said could not be read: " + e.getMessage());
        }
    }

    private synchronized void hear(String line) {
        Matcher report = DROPPED.matcher(line);
        if (report.find()) {
            dropped = Long.parseLong(report.group(1));
            reports++;
            notifyAll();
        } else if (!CHATTER.matcher(line).matches()) {
            words = line;
        }
    }
}
