package dev.candor.capture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Packets that tcpdump wrote into a file. */
final class Recorded {
    private Recorded() {}

    /** One line for each that counts. */
    static List<String> frames(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            FrameReader frames = new FrameReader(in);
            while (true) {
                frames.next().map(Recorded::line).ifPresent(lines::add);
            }
        } catch (EOFException e) {
            return lines;
        }
    }

    private static String line(Frame frame) {
        Packet packet = frame.packet();
        return packet.protocol() + " " + packet.from().getHostAddress() + " " + frame.fromPort() + " > "
                + packet.to().getHostAddress() + " " + packet.port() + ", " + packet.bytes() + " bytes, mark "
                + frame.mark();
    }
}
