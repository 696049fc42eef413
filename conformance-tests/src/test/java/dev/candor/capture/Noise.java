package dev.candor.capture;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A program that sends this and that, within a world. */
final class Noise {
    private Noise() {}

    public static void main(String[] kind) throws IOException {
        switch (kind[0]) {
            case "each" -> each();
            case "repeated" -> connect("203.0.113.1", 443, 1500);
            case "connections" -> connections(1_000);
            case "datagrams" -> datagrams(20_000);
            case "flood" -> datagrams(200_000);
            default -> throw new IllegalArgumentException(kind[0]);
        }
    }

    private static void each() throws IOException {
        connect("142.250.1.1", 443, 5000);
        connect("2001:db8::1", 80, 5000);
        connect("127.0.0.1", 9, 5000);
        send("8.8.8.8", 53, 5);
        send("2001:db8::2", 4000, 6);
        send("9.9.9.9", 9, 3000);
        send("2001:db8::9", 9, 3000);
        send("224.0.0.251", 5353, 7);
        InetAddress.getByName("1.2.3.4").isReachable(500);
        InetAddress.getByName("2001:db8::4").isReachable(500);
    }

    private static void connect(String host, int port, int millis) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
        } catch (IOException e) {
            // Nobody listens.
        }
    }

    private static void send(String host, int port, int bytes) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[bytes], bytes, InetAddress.getByName(host), port));
        }
    }

    private static void connections(int count) throws IOException {
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            open.add(channel);
            try {
                channel.connect(new InetSocketAddress("192.0.2.1", 1024 + i));
            } catch (IOException e) {
                // Refused at once.
            }
        }
        for (SocketChannel channel : open) {
            channel.close();
        }
    }

    private static void datagrams(int count) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < count; i++) {
                socket.send(new DatagramPacket(new byte[8], 8, InetAddress.getByName("192.0.2.2"), 5000));
            }
        }
    }
}
