package dev.candor.puppet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A tool whose telemetry keeps the profile {@code candor}, unless {@link Break} says otherwise. */
public final class Puppet {
    private static final int UNSUPPORTED = 64;
    private static final int MEGABYTE = 1 << 20;

    private Puppet() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(play(String.join(" ", arguments)));
    }

    private static int play(String stimulus) throws IOException {
        if (Break.PRINTS_30_MEGABYTES.on()) {
            System.out.println("x".repeat(30 * MEGABYTE));
        }
        return switch (stimulus) {
            case "emit" -> work(handed());
            case "idle" -> work(List.of());
            case "consent grant" -> answer(Telemetry.grant());
            case "consent deny" -> answer(Telemetry.deny());
            case "consent status" -> answer(Break.LYING_STATUS.on() ? Choice.GRANTED : Choice.now());
            default -> UNSUPPORTED;
        };
    }

    /** The events on standard input. */
    static List<?> handed() throws IOException {
        String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return Text.read(input) instanceof Map<?, ?> handed && handed.get("events") instanceof List<?> events
                ? events
                : List.of();
    }

    private static int answer(Choice choice) {
        System.out.println(choice == Choice.DENIED ? "telemetry: denied" : "telemetry: granted");
        return 0;
    }

    private static int work(List<?> things) throws IOException {
        System.out.println(things.isEmpty() ? "puppet: nothing to do" : "puppet: all is done");
        return Telemetry.report(things);
    }
}
