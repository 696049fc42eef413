package dev.candor.wire;

import dev.candor.capture.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The bytes of a body, its content encoding undone. */
final class Content {
    private static final String ENCODING = "Content-Encoding";
    private static final int MEBIBYTE = 1 << 20;

    private Content() {}

    static byte[] of(Exchange exchange) throws UnreadableException {
        if (exchange.bytes() == 0) {
            throw new UnreadableException("", "a body", "an empty one");
        }
        if (exchange.bytes() > exchange.body().length) {
            throw tooLarge("", exchange.bytes() + " bytes");
        }
        String encoding = exchange.header(ENCODING).orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> exchange.body();
            case "gzip", "x-gzip" -> unzipped(exchange.body());
            default -> throw new UnreadableException(ENCODING, "gzip or none", "another one");
        };
    }

    private static byte[] unzipped(byte[] body) throws UnreadableException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            bytes = in.readNBytes(Exchange.KEPT + 1);
        } catch (IOException e) {
            throw new UnreadableException(ENCODING, "a whole gzip stream, as announced", "bytes that are none");
        }
        if (bytes.length > Exchange.KEPT) {
            throw tooLarge(ENCODING, "more once unpacked");
        }
        if (bytes.length == 0) {
            throw new UnreadableException("", "a body", "an empty one");
        }
        return bytes;
    }

    private static UnreadableException tooLarge(String at, String actual) {
        return new UnreadableException(at, "at most " + Exchange.KEPT / MEBIBYTE + " MiB", actual);
    }
}
