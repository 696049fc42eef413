package dev.candor.wire;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Requests as tests need them: a right one, and what differs. */
public final class Posts {
    /** Where the implementation was told to send. */
    public static final String BASE = "http://127.0.0.1:9/r/1";

    private Posts() {}

    /** A POST of JSON to a path below the base. */
    public static Exchange to(String path, String body) {
        return to(path, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Exchange to(String path, byte[] body) {
        List<Header> headers =
                List.of(new Header("Host", "127.0.0.1:9"), new Header("content-type", "application/json"));
        return new Exchange(0, Duration.ZERO, "POST", BASE + path, BASE, headers, body, body.length, 200);
    }

    /** The same request with one more header. */
    public static Exchange with(Exchange post, String name, String value) {
        List<Header> headers = new ArrayList<>(post.headers());
        headers.add(new Header(name, value));
        return headed(post, headers);
    }

    /** The same request without one of its headers. */
    public static Exchange without(Exchange post, String name) {
        return headed(post, post.headers().stream().filter(h -> !h.is(name)).toList());
    }

    /** The same request at another place of its run. */
    public static Exchange at(int index, Exchange post) {
        return new Exchange(
                index, post.at(), post.method(), post.url(), BASE, post.headers(), post.body(), post.bytes(), 200);
    }

    /** The same request with another method. */
    public static Exchange by(String method, Exchange post) {
        return new Exchange(
                post.index(), post.at(), method, post.url(), BASE, post.headers(), post.body(), post.bytes(), 200);
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Exchange headed(Exchange post, List<Header> headers) {
        return new Exchange(
                post.index(), post.at(), post.method(), post.url(), BASE, headers, post.body(), post.bytes(), 200);
    }
}
