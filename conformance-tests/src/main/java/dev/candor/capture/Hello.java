package dev.candor.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first message of a TLS handshake (RFC 8446, section 4.1.2), as far as the kit needs it.
 *
 * @param bytes as they came, records and all
 * @param serverName the host that the sender wants to speak to, empty where it names none
 * @param protocols what may be spoken inside (ALPN), empty where nothing is said of it
 * @param versions of TLS that are offered, 0x0303 for 1.2
 */
record Hello(byte[] bytes, String serverName, List<String> protocols, List<Integer> versions) {
    /** First byte of a record of the handshake, and so of every TLS connection. */
    static final int HANDSHAKE = 0x16;

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int CLIENT_HELLO = 1;
    private static final int RANDOM = 32;
    private static final int MOST_BYTES = 64 << 10;
    private static final int SERVER_NAME = 0;
    private static final int PROTOCOLS = 16;
    private static final int VERSIONS = 43;
    private static final int TLS_1_2 = 0x0303;
    private static final int TLS_1_3 = 0x0304;

    static Hello read(Incoming in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        ByteArrayOutputStream message = new ByteArrayOutputStream(1 << 10);
        while (!whole(message)) {
            byte[] head = in.take(5);
            int length = ByteBuffer.wrap(head).getShort(3) & 0xffff;
            if (head[0] != HANDSHAKE || length == 0 || bytes.size() + length > MOST_BYTES) {
                throw new Malformed("what came begins like TLS and does not go on like it");
            }
            bytes.write(head);
            byte[] record = in.take(length);
            bytes.write(record);
            message.write(record);
        }
        try {
            return parse(bytes.toByteArray(), ByteBuffer.wrap(message.toByteArray()));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Malformed("what came begins like TLS and its first message cannot be read");
        }
    }

    private static boolean whole(ByteArrayOutputStream message) throws Malformed {
        byte[] sofar = message.toByteArray();
        if (sofar.length > 0 && sofar[0] != CLIENT_HELLO) {
            throw new Malformed("what came begins like TLS and is no first message of it");
        }
        return sofar.length >= 4 && sofar.length >= 4 + (ByteBuffer.wrap(sofar).getInt() & 0xffffff);
    }

    private static Hello parse(byte[] bytes, ByteBuffer message) {
        message.getInt();
        int version = message.getShort() & 0xffff;
        message.position(message.position() + RANDOM);
        block(message, 1); // session
        block(message, 2); // ciphers
        block(message, 1); // compression
        String serverName = "";
        List<String> protocols = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        ByteBuffer extensions = message.remaining() < 2 ? message : block(message, 2);
        while (extensions.hasRemaining()) {
            int type = extensions.getShort() & 0xffff;
            ByteBuffer content = block(extensions, 2);
            switch (type) {
                case SERVER_NAME -> serverName = text(block(block(content, 2).position(1), 2));
                case PROTOCOLS -> texts(block(content, 2), protocols);
                case VERSIONS -> numbers(block(content, 1), versions);
                default -> {}
            }
        }
        return new Hello(bytes, serverName, protocols, versions.isEmpty() ? List.of(version) : versions);
    }

    /** What follows a length of that many bytes, as long as that says. */
    private static ByteBuffer block(ByteBuffer from, int lengthBytes) {
        int length = lengthBytes == 1 ? from.get() & 0xff : from.getShort() & 0xffff;
        ByteBuffer block = from.slice(from.position(), Math.min(length, from.remaining()));
        from.position(from.position() + length);
        return block.slice();
    }

    private static String text(ByteBuffer block) {
        return StandardCharsets.ISO_8859_1.decode(block).toString();
    }

    private static void texts(ByteBuffer list, List<String> into) {
        while (list.hasRemaining()) {
            into.add(text(block(list, 1)));
        }
    }

    private static void numbers(ByteBuffer list, List<Integer> into) {
        while (list.hasRemaining()) {
            into.add(list.getShort() & 0xffff);
        }
    }

    /** Why the kit cannot speak to this sender; empty where it can. */
    Optional<String> obstacle() {
        if (!serverName.isEmpty() && !PLAIN_NAME.matcher(serverName).matches()) {
            return Optional.of("the server name was not of letters, digits and hyphens, as the kit's TLS needs");
        }
        if (versions.stream().noneMatch(version -> version == TLS_1_2 || version == TLS_1_3)) {
            return Optional.of("only versions of TLS older than 1.2 were offered");
        }
        if (protocols.isEmpty() || protocols.contains("http/1.1")) {
            return Optional.empty();
        }
        return Optional.of(
                protocols.contains("h2")
                        ? "only HTTP/2 was offered (ALPN h2); the kit speaks HTTP/1.1"
                        : "nothing was offered (ALPN) that the kit speaks, which is HTTP/1.1");
    }
}
