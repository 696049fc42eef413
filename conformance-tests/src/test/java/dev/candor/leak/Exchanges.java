package dev.candor.leak;

import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Exchanges, made by hand. */
final class Exchanges {
    static final String BASE = "http://127.0.0.1:40123/r/7f3a";

    private Exchanges() {}

    static Exchange json(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8), new Header("content-type", "application/json"));
    }

    static Exchange body(byte[] body, Header... headers) {
        return exchange(BASE + "/events", body, headers);
    }

    static Exchange url(String url) {
        return exchange(url, new byte[0]);
    }

    static Exchange exchange(String url, byte[] body, Header... headers) {
        return new Exchange(0, Duration.ZERO, "POST", url, BASE, List.of(headers), body, body.length, 200);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
