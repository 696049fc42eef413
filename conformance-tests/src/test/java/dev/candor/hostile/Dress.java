package dev.candor.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.candor.capture.Fed;
import dev.candor.capture.Header;
import dev.candor.wire.Posts;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The ways of one HTTP client of some language: how it writes what means the same. Everything is a function of the salt,
 * so that one client writes the same thing in the same way every time.
 */
final class Dress {
    private final int salt;

    Dress(int salt) {
        this.salt = salt;
    }

    /** The request as this client sends it: all of its headers, in their order and letter case, and its bytes. */
    Request dressed(Request request) {
        Request zipped = compressed(request.having(new Body(salt).written(request)));
        List<Header> headers = new ArrayList<>(zipped.headers());
        if (zipped.header("Host").isEmpty()) {
            headers.add(new Header("Host", "127.0.0.1:9"));
        }
        if (zipped.body().length > 0 && is(3, "chunked")) {
            headers.add(new Header("Transfer-Encoding", "chunked"));
        } else if (zipped.body().length > 0 || is(2, "length of nothing")) {
            headers.add(new Header("Content-Length", String.valueOf(zipped.body().length)));
        }
        List<Header> sorted = headers.stream()
                .sorted(Comparator.comparing(header -> hash(header.name().toLowerCase(Locale.ROOT))))
                .map(header -> new Header(name(header), header.value()))
                .toList();
        return new Request(zipped.method(), target(zipped), sorted, zipped.body());
    }

    /** The bytes of a request that {@link #dressed} made. */
    byte[] bytes(Request dressed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(dressed.body().length + 512);
        bytes.writeBytes(head(dressed).getBytes(ISO_8859_1));
        if (dressed.header("Transfer-Encoding").isPresent()) {
            chunks(dressed.body(), bytes);
        } else {
            bytes.writeBytes(dressed.body());
        }
        if (is(5, "line break behind")) {
            bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    private Request compressed(Request request) {
        boolean can =
                request.body().length > 0 && request.header("Content-Encoding").isEmpty();
        return can && is(3, "gzip")
                ? request.having(Posts.gzip(request.body())).with("Content-Encoding", "gzip")
                : request;
    }

    private String head(Request request) {
        String end = is(9, "bare line feed") ? "\n" : "\r\n";
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1").append(end);
        request.headers().forEach(header -> head.append(line(header)).append(end));
        return head.append(end).toString();
    }

    /** As a client writes it that takes the endpoint for a proxy, too. */
    private String target(Request request) {
        boolean here = request.target().startsWith("/") && is(7, "absolute target");
        return here ? Fed.BASE.substring(0, Fed.BASE.indexOf("/r/")) + request.target() : request.target();
    }

    private String name(Header header) {
        return switch (hash("letter case") % 3) {
            case 0 -> header.name().toLowerCase(Locale.ROOT);
            case 1 -> header.name().toUpperCase(Locale.ROOT);
            default -> header.name();
        };
    }

    private String line(Header header) {
        return header.name() + ":" + " ".repeat(hash("space") % 3) + header.value()
                + (is(5, "space behind") ? "\t" : "");
    }

    private void chunks(byte[] body, ByteArrayOutputStream into) {
        int most = 1 + hash("size of chunks") % (is(4, "small chunks") ? 7 : 5_000);
        for (int at = 0; at < body.length; at += most) {
            int size = Math.min(most, body.length - at);
            String hex = "0".repeat(hash("zeros") % 3) + Integer.toHexString(size);
            into.writeBytes(((is(2, "hex case") ? hex.toUpperCase(Locale.ROOT) : hex) + "\r\n").getBytes(ISO_8859_1));
            into.write(body, at, size);
            into.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        into.writeBytes("0\r\n\r\n".getBytes(ISO_8859_1));
    }

    /** True for one of that many salts. */
    private boolean is(int one, String of) {
        return hash(of) % one == 0;
    }

    private int hash(String of) {
        return hash(salt, of);
    }

    /** Never negative. */
    static int hash(int salt, String of) {
        long mixed = (salt ^ of.hashCode() * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (int) ((mixed ^ mixed >>> 31) >>> 33);
    }
}
