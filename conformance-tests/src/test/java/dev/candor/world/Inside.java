package dev.candor.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs shell scripts in sealed worlds, one world each; its first argument is the seed, the others are the scripts. */
public final class Inside {
    private static final Duration BOUND = Duration.ofSeconds(20);

    private Inside() {}

    /** What the scripts print, each after a line that says how many processes the one before left behind. */
    static String run(String... scripts) throws Exception {
        List<String> arguments = new java.util.ArrayList<>(List.of("7"));
        arguments.addAll(List.of(scripts));
        Process process = new ProcessBuilder(Sealing.line(Inside.class, arguments))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IllegalStateException("exit " + status + ":\n" + printed);
        }
        return printed;
    }

    /** Called inside. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("candor-trust");
        Path pem = Files.writeString(folder.resolve("ca.pem"), "the certificate\n");
        Path store = Files.writeString(folder.resolve("cacerts"), "the key store\n");
        long seed = Long.parseLong(arguments[0]);
        SealedWorlds worlds = new SealedWorlds(seed, new Trust(pem, store));
        greet(new ServerSocket(SealedWorlds.FIRST_PORT, 9, InetAddress.getLoopbackAddress()));
        for (String script : List.of(arguments).subList(1, arguments.length)) {
            play(World.open(Planted.facts(seed), "ACME", worlds), script);
        }
        Deletion.of(folder);
    }

    /** Says to everyone who it is that they reached, and where they came from. */
    private static void greet(ServerSocket server) {
        Thread thread = new Thread(() -> {
            while (true) {
                try (Socket socket = server.accept()) {
                    String text = "the kit greets " + socket.getInetAddress().getHostAddress() + "\n";
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void play(World world, String script) throws IOException, InterruptedException {
        try (world) {
            ProcessBuilder builder = new ProcessBuilder(world.command(List.of("/bin/sh", "-c", script)));
            builder.environment().clear();
            builder.environment().putAll(world.environment());
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT);
            Process process = world.processes().start(builder);
            process.waitFor();
            boolean alone = world.processes().awaitGone(Duration.ZERO);
            int left = alone ? 0 : world.processes().end();
            System.out.println("left=" + left + " gone=" + world.processes().awaitGone(BOUND));
        }
    }
}
