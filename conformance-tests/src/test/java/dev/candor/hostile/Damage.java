package dev.candor.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Ways to send a request that break the grammar of HTTP, or strain it. */
final class Damage {
    private static final int LONG = 70_000;
    private static final String[] LINES = {
        "GET / HTTP/1.1",
        "GET  / HTTP/1.1",
        "GET /",
        "GET / HTTP/0.9",
        "GET / HTTP/2.0",
        "PRI * HTTP/2.0",
        "GET /a b HTTP/1.1",
        "G\u00e9T / HTTP/1.1",
        "GET /\u009b31m HTTP/1.1",
        "GET /\u00ff\u00fe HTTP/1.1",
        "GET http:///x HTTP/1.1",
        "GET http://[::1/x HTTP/1.1",
        "GET http://a@b@c:99999999999/x HTTP/1.1",
        "GET ://x HTTP/1.1",
        "GET //__admin/mappings HTTP/1.1",
        "DELETE /__admin/mappings HTTP/1.1",
        "POST /__admin/shutdown HTTP/1.1",
        "POST http://127.0.0.1:9/__admin/../__admin/reset HTTP/1.1",
        "POST /r/1/../../__admin/reset HTTP/1.1",
        "POST /r/1/%2e%2e/v1/events?x=%zz&&=#y HTTP/1.1",
        "CONNECT 127.0.0.1:1 HTTP/1.1",
        "CONNECT x HTTP/1.1",
        "CONNECT [::1:99999 HTTP/1.1",
        "* * HTTP/1.1",
        " / HTTP/1.1",
        "",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
        "A".repeat(LONG),
        "POST /" + "a".repeat(LONG - 5_000) + " HTTP/1.1"
    };
    private static final String[] HEADERS = {
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 5",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 99999999999999999999",
        "Content-Length: 999999999999999999",
        "Content-Length: 0x10",
        "Content-Length:",
        "Transfer-Encoding: chunked, gzip",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: \u000bchunked",
        "Transfer-Encoding : chunked",
        "Content-Encoding: br",
        "Content-Encoding: gzip, gzip",
        "Content-Encoding: deflate",
        "Content-Encoding: \u00ff",
        "Content-Type: text/html; charset=utf-16",
        "Content-Type: " + ";".repeat(5_000),
        "Expect: 100-continue",
        "Expect: the worst",
        "Connection: close, keep-alive, upgrade",
        "Upgrade: websocket\r\nConnection: Upgrade",
        "Host: a\r\nHost: b",
        "Host: \u00e9\u009b",
        "Host: [",
        "X: a\r\n b",
        "X\u0000: a",
        ": a",
        "X",
        "X: \u0000",
        "X: \u001b[31m",
        "Cookie: " + "a=b; ".repeat(1_000),
        "X: " + "a".repeat(LONG),
        "X: y\r\n".repeat(250) + "X: y"
    };
    private static final String[] SIZES = {
        "",
        "-1",
        "0x5",
        "g",
        "FFFFFFFFFFFFFFF",
        "FFFFFFFFFFFFFFFFFFFF",
        "5;a=\"" + "x".repeat(5_000),
        "5;" + "a".repeat(100),
        "00000000000000000005",
        "5 5",
        "7fffffff"
    };

    private final Random random;

    Damage(Random random) {
        this.random = random;
    }

    /** The bytes of a request, broken in one way or two; or whole, where the breaking changed nothing. */
    byte[] of(Request request) {
        byte[] bytes = switch (random.nextInt(4)) {
            case 0 -> line(request);
            case 1 -> header(request);
            case 2 -> chunks(request);
            default -> whole(request);
        };
        return random.nextInt(3) == 0 ? bytes : broken(bytes);
    }

    /** As it should be, without any of the client's own ways. */
    static byte[] whole(Request request) {
        return join(start(request), "Content-Length: " + request.body().length + "\r\n\r\n", request.body());
    }

    private byte[] line(Request request) {
        String line = LINES[random.nextInt(LINES.length)];
        return join(line + "\r\nHost: x\r\n", "Content-Length: " + request.body().length + "\r\n\r\n", request.body());
    }

    private byte[] header(Request request) {
        String more = HEADERS[random.nextInt(HEADERS.length)] + "\r\n";
        String length = random.nextBoolean() ? "Content-Length: " + request.body().length + "\r\n" : "";
        return join(start(request), more + length + "\r\n", request.body());
    }

    private byte[] chunks(Request request) {
        byte[] body = Arrays.copyOf(request.body(), Math.min(5, request.body().length));
        String size = random.nextBoolean() ? Integer.toHexString(body.length) : SIZES[random.nextInt(SIZES.length)];
        String end = random.nextBoolean() ? "\r\n0\r\nTrailer: " + Words.brief(random, 300) + "\r\n\r\n" : "0\r\n";
        byte[] head = join(start(request), "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n", body);
        return join("", new String(head, ISO_8859_1), end.getBytes(ISO_8859_1));
    }

    private static String start(Request request) {
        StringBuilder start = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        request.headers()
                .forEach(header ->
                        start.append(header.name() + ": " + header.value()).append("\r\n"));
        return start.toString();
    }

    /** Some bytes, changed, cut, doubled or with noise in them. */
    byte[] broken(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(Math.min(64, bytes.length - from) + 1);
        byte[] noise = new byte[random.nextInt(20)];
        random.nextBytes(noise);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> join(bytes, from, noise, from);
            case 2 -> join(bytes, from, noise, to);
            case 3 -> join(bytes, to, new byte[0], from);
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] join(String start, String more, byte[] body) {
        return join((start + more).getBytes(ISO_8859_1), Integer.MAX_VALUE, body, Integer.MAX_VALUE);
    }

    /** The bytes up to one place, something between, and the bytes from another place on. */
    private static byte[] join(byte[] bytes, int until, byte[] between, int from) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(bytes.length + between.length);
        joined.write(bytes, 0, Math.min(until, bytes.length));
        joined.writeBytes(between);
        int rest = Math.min(from, bytes.length);
        joined.write(bytes, rest, bytes.length - rest);
        return joined.toByteArray();
    }
}
