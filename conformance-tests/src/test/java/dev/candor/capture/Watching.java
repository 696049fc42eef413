package dev.candor.capture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** A program that watches while another one runs, and prints how often it saw what; or what went wrong. */
final class Watching {
    private static final Duration BOUND = Duration.ofSeconds(60);

    private Watching() {}

    /** Arguments: how tcpdump fares meanwhile, and the command of the other program. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, Integer> seen = new ConcurrentSkipListMap<>();
        List<String> command = List.of(arguments).subList(1, arguments.length);
        try (Watch watch = Watch.open(packet -> seen.merge(line(packet), 1, Integer::sum))) {
            switch (arguments[0]) {
                case "well" -> run(command);
                case "ends" -> signal("TERM");
                case "sleeps" -> {
                    signal("STOP");
                    run(command);
                    signal("CONT");
                }
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            watch.barrier(BOUND);
            seen.forEach((line, times) -> System.out.println(times + " x " + line));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void signal(String name) throws IOException, InterruptedException {
        long tcpdump =
                ProcessHandle.current().children().findFirst().orElseThrow().pid();
        run(List.of("sh", "-c", "kill -" + name + " " + tcpdump));
    }

    /** Ports that stand for many become one. */
    private static String line(Packet packet) {
        int port = packet.port() >= 1024 && packet.port() < 2024 ? 1024 : packet.port();
        return packet.protocol() + " " + packet.from().getHostAddress() + " > "
                + packet.to().getHostAddress() + " " + port + ", " + packet.bytes() + " bytes";
    }
}
