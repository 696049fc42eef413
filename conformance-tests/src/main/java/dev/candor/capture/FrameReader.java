package dev.candor.capture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Reads what {@code tcpdump -w -} writes: the classic pcap format (draft-ietf-opsawg-pcap), each packet behind a Linux cooked header. */
final class FrameReader {
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int FILE_HEADER = 24;
    private static final int PACKET_HEADER = 16;
    /** LINKTYPE_LINUX_SLL. */
    private static final int COOKED = 113;

    private static final int COOKED_HEADER = 16;

    private static final int MOST = 1 << 18;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86DD;

    private final DataInputStream in;
    private final ByteOrder order;

    /** @throws IOException if the stream is something else, or ends at once */
    FrameReader(InputStream from) throws IOException {
        in = new DataInputStream(from);
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(FILE_HEADER));
        if (header.remaining() < FILE_HEADER) {
            throw new EOFException("it ended before it began");
        }
        order = header.getInt(0) == MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        header.order(order);
        if (header.getInt(0) != MAGIC || (header.getInt(20) & 0xFFFF) != COOKED) {
            throw new IOException("its output must be pcap with link type " + COOKED + ", but was link type "
                    + (header.getInt(20) & 0xFFFF));
        }
    }

    /**
     * The next packet that is one of IP; empty where it is none that counts.
     *
     * @throws EOFException at the end
     */
    Optional<Frame> next() throws IOException {
        byte[] header = new byte[PACKET_HEADER];
        in.readFully(header);
        int length = ByteBuffer.wrap(header).order(order).getInt(8);
        if (length < 0 || length > MOST) {
            throw new IOException("a packet must have at most " + MOST + " bytes, but had " + length);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        if (length < COOKED_HEADER) {
            return Optional.empty();
        }
        ByteBuffer packet = ByteBuffer.wrap(bytes);
        int protocol = packet.getShort(14) & 0xFFFF;
        packet.position(COOKED_HEADER);
        return switch (protocol) {
            case IPV4 -> Datagram.four(packet.slice()).frame();
            case IPV6 -> Datagram.six(packet.slice()).frame();
            default -> Optional.empty();
        };
    }
}
