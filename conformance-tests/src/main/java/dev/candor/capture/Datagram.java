package dev.candor.capture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One datagram of IP (RFC 791, RFC 8200), of which only the beginning may be there.
 *
 * @param protocol number of what it carries, behind all extension headers that are known
 * @param length how many bytes it carries; of a fragment, only its own
 * @param first whether it is whole, or the first of its fragments
 * @param carried as much of that as there is
 */
record Datagram(InetAddress from, InetAddress to, int protocol, int length, boolean first, ByteBuffer carried) {
    private static final int TCP = 6;
    private static final int UDP = 17;
    private static final int FRAGMENT = 44;

    private static final Map<Integer, String> NAMES =
            Map.of(1, "icmp", TCP, "tcp", UDP, "udp", 33, "dccp", 47, "gre", 58, "icmp", 132, "sctp", 136, "udplite");
    private static final Set<Integer> WITH_PORTS = Set.of(TCP, UDP, 33, 132, 136);
    /** Hop-by-hop options, routing, fragment, destination options. */
    private static final Set<Integer> EXTENSIONS = Set.of(0, 43, FRAGMENT, 60);

    static Datagram four(ByteBuffer bytes) throws IOException {
        need(bytes, 20);
        int header = (bytes.get(0) & 0xF) * 4;
        // Zero where the network card shall cut it into several ones later on.
        int total = unsigned(bytes, 2) == 0 ? bytes.limit() : unsigned(bytes, 2);
        boolean first = (unsigned(bytes, 6) & 0x1FFF) == 0;
        return new Datagram(
                address(bytes, 12, 4),
                address(bytes, 16, 4),
                bytes.get(9) & 0xFF,
                total - header,
                first,
                from(bytes, header));
    }

    static Datagram six(ByteBuffer bytes) throws IOException {
        need(bytes, 40);
        int at = 40;
        int next = bytes.get(6) & 0xFF;
        boolean first = true;
        while (EXTENSIONS.contains(next) && bytes.limit() >= at + 8) {
            first &= next != FRAGMENT || (unsigned(bytes, at + 2) & 0xFFF8) == 0;
            int length = next == FRAGMENT ? 8 : 8 + 8 * (bytes.get(at + 1) & 0xFF);
            next = bytes.get(at) & 0xFF;
            at += length;
        }
        int total = 40 + unsigned(bytes, 4);
        return new Datagram(address(bytes, 8, 16), address(bytes, 24, 16), next, total - at, first, from(bytes, at));
    }

    /** What counts of it: empty for a later fragment, and for a segment of TCP that opens no connection. */
    Optional<Frame> frame() {
        if (!first || protocol == TCP && !opens()) {
            return Optional.empty();
        }
        boolean ports = WITH_PORTS.contains(protocol) && carried.limit() >= 4;
        Packet packet = new Packet(
                from, to, ports ? unsigned(carried, 2) : 0, NAMES.getOrDefault(protocol, "ip-" + protocol), bytes());
        return Optional.of(new Frame(packet, ports ? unsigned(carried, 0) : 0, mark()));
    }

    private boolean opens() {
        // Without its flags nobody can say that it does not.
        return carried.limit() < 14 || (carried.get(13) & 0x12) == 0x02;
    }

    private int bytes() {
        if (protocol == UDP && carried.limit() >= 8) {
            return Math.max(0, unsigned(carried, 4) - 8);
        }
        int header = protocol == TCP && carried.limit() >= 13 ? (carried.get(12) >> 4 & 0xF) * 4 : 0;
        return Math.max(0, length - header);
    }

    private long mark() {
        if (protocol == TCP && carried.limit() >= 8) {
            return carried.getInt(4) & 0xFFFFFFFFL;
        }
        return protocol == UDP && carried.limit() >= 16 ? carried.getLong(8) : 0;
    }

    private static void need(ByteBuffer bytes, int length) throws IOException {
        if (bytes.limit() < length) {
            throw new IOException("a datagram must have at least " + length + " bytes, but had " + bytes.limit());
        }
    }

    private static ByteBuffer from(ByteBuffer bytes, int at) {
        int begin = Math.min(at, bytes.limit());
        return bytes.slice(begin, bytes.limit() - begin);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private static InetAddress address(ByteBuffer bytes, int at, int length) {
        byte[] address = new byte[length];
        bytes.get(at, address);
        try {
            return InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address must have 4 or 16 bytes, but had " + length, e);
        }
    }
}
