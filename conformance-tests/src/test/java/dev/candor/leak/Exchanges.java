package dev.candor.leak;

import dev.candor.capture.Capture;
import dev.candor.capture.Exchange;
import dev.candor.capture.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Captures of one exchange, made by hand. */
final class Exchanges {
    static final String BASE = "http://127.0.0.1:40123/r/7f3a";

    private Exchanges() {}

    static Capture json(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8), new Header("content-type", "application/json"));
    }

    static Capture body(byte[] body, Header... headers) {
        return exchange(BASE + "/events", body, headers);
    }

    static Capture url(String url) {
        return exchange(url, new byte[0]);
    }

    static Capture exchange(String url, byte[] body, Header... headers) {
        return new Capture(
                List.of(new Exchange(0, Duration.ZERO, "POST", url, BASE, List.of(headers), body, body.length, 200)),
                List.of(),
                List.of());
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
