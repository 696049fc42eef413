package dev.candor.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** First messages of TLS, made by hand (RFC 8446, section 4.1.2): some that no library would send. */
final class ClientHello {
    static final int ECDHE_ECDSA_AES_128 = 0xc02b;
    static final int RSA_RC4 = 0x0005;
    static final int AES_128 = 0x1301;

    private static final int X25519 = 0x001d;

    private static final byte[] GROUPS = extension(10, block(2, number(0x0017), number(X25519)));
    private static final byte[] SIGNATURES = extension(13, block(2, number(0x0403)));

    private ClientHello() {}

    /** One record with a message that offers one cipher suite. */
    static byte[] of(int version, int cipher, byte[]... extensions) {
        byte[] content = join(
                number(version),
                new byte[32],
                block(1),
                block(2, number(cipher)),
                block(1, new byte[1]),
                block(2, GROUPS, SIGNATURES, join(extensions)));
        return record(join(new byte[] {1, 0}, block(2, content)));
    }

    static byte[] record(byte[] content) {
        return join(new byte[] {Hello.HANDSHAKE}, number(0x0301), block(2, content));
    }

    static byte[] serverName(String name) {
        return extension(0, block(2, new byte[1], block(2, name.getBytes(StandardCharsets.ISO_8859_1))));
    }

    static byte[] protocols(String name) {
        return extension(16, block(2, block(1, name.getBytes(StandardCharsets.US_ASCII))));
    }

    /** What TLS 1.3 needs; any 32 bytes are a key, but for some that no other key goes with. */
    static byte[] newest() {
        byte[] key = new byte[32];
        key[0] = 9;
        return join(extension(43, block(1, number(0x0304))), extension(51, block(2, number(X25519), block(2, key))));
    }

    private static byte[] extension(int type, byte[] content) {
        return join(number(type), block(2, content));
    }

    private static byte[] block(int lengthBytes, byte[]... parts) {
        byte[] content = join(parts);
        byte[] length = lengthBytes == 1 ? new byte[] {(byte) content.length} : number(content.length);
        return join(length, content);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(2).putShort((short) value).array();
    }

    static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(1 << 16);
        for (byte[] part : parts) {
            all.put(part);
        }
        return Arrays.copyOf(all.array(), all.position());
    }
}
